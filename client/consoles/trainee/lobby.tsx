// Before STARTEX: what is going to happen, and what will appear where.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { partTexts } from '../../locales/trainee.parts.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { usePlayedParts } from './parts.ts';
import { Who } from './who.tsx';

export function Lobby() {
  const t = useText(traineeTexts);
  const p = useText(partTexts);
  const parts = usePlayedParts();
  const title = useExercise((state) => state.views.team?.fields.title);
  const team = useExercise((state) => state.views.team?.fields.team);
  if (!team) return null;
  return (
    <div className="lobby">
      <p className="lobby-exercise" lang={title?.language}>
        {title?.text}
      </p>
      <h1>{t('lobbyTitle')}</h1>
      <Who />
      <p className="lobby-lead">{t('lobbyText')}</p>
      <section>
        <h2>{t('mandate')}</h2>
        <p className="lobby-text" lang={team.mandate.language}>
          {team.mandate.text}
        </p>
      </section>
      <section>
        <h2>{t('lobbyWhat')}</h2>
        <ul className="lobby-list">
          <li>{t('lobbyInbox')}</li>
          <li>{t('lobbyRead')}</li>
          {parts.map(({ name }) => (
            <li key={name}>{p(`${name}.lobby`)}</li>
          ))}
          <li>{t('lobbyKnow')}</li>
          <li>{t('lobbyTeam')}</li>
        </ul>
      </section>
    </div>
  );
}

// Before STARTEX: what is going to happen, and what will appear where.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { measureTexts } from '../../locales/trainee.measures.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { hasMeasures } from './measures/measures-state.ts';
import { Who } from './who.tsx';

export function Lobby() {
  const t = useText(traineeTexts);
  const m = useText(measureTexts);
  const ordering = useExercise(hasMeasures);
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
          {ordering && <li>{m('lobby')}</li>}
          <li>{t('lobbyKnow')}</li>
          <li>{t('lobbyTeam')}</li>
        </ul>
      </section>
    </div>
  );
}

// The team: what it is there for, and who of it is here.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Who } from './who.tsx';

export function Members() {
  const t = useText(traineeTexts);
  const people = useExercise((state) => state.people);
  const me = useExercise((state) => state.me);
  const team = useExercise((state) => state.views.team?.fields.team);
  return (
    <div className="members">
      <Who />
      {team && (
        <section>
          <h3>{t('mandate')}</h3>
          <p className="fold-text" lang={team.mandate.language}>
            {team.mandate.text}
          </p>
        </section>
      )}
      <section>
        <h3>{t('whoIsHere')}</h3>
        {people.length <= 1 && <p className="field-help">{t('membersEmpty')}</p>}
        <ul>
          {people.map(({ seat, name, online }) => (
            <li key={seat}>
              <span>
                {name}
                {seat === me?.seat && ` (${t('me')})`}
              </span>
              <Badge tone={online ? 'green' : 'plain'} icon={online ? 'link' : 'unlinked'}>
                {t(online ? 'here' : 'away')}
              </Badge>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

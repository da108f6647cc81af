// Who has opened an inject, per team, by name.
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Icon } from '../../ui/icons.tsx';
import { seatsOf, teamBy, useControlView, useNames } from './use-control.ts';

export function InjectOpened({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const names = useNames();
  if (inject.releasedAt === undefined) return null;
  return (
    <section aria-label={t('openedBy')}>
      <h3>{t('openedBy')}</h3>
      <ul className="ctl-opened">
        {inject.to.map((id) => {
          const team = teamBy(view, id);
          const seats = seatsOf(view, id);
          const opened = inject.openedBy[id] ?? [];
          return (
            <li key={id}>
              <TeamTag code={team?.code ?? id} />
              {seats.length === 0 ? (
                <span className="ctl-soft">{t('nobodySeated')}</span>
              ) : (
                <span className="ctl-names">
                  {seats.map(({ key }) => (
                    <HasOpened key={key} name={names.of(key)} opened={opened.includes(key)} />
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A person, and whether they have opened what it is about. */
export function HasOpened({ name, opened }: { name: string; opened: boolean }) {
  const t = useText(injectTexts);
  return (
    <span className={opened ? 'ctl-has-opened' : 'ctl-soft'}>
      <Icon name={opened ? 'check' : 'clock'} />
      {name}
      <span className="visually-hidden"> {t(opened ? 'hasOpened' : 'notOpened')}</span>
    </span>
  );
}

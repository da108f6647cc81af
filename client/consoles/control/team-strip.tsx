// The bottom strip: each team with who is there, what it has not read, what lies before it.
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Icon } from '../../ui/icons.tsx';
import { type Load, teamStates } from './team-load.ts';
import { useControlView, useNames } from './use-control.ts';

const FILLED: Readonly<Record<Load, number>> = { light: 1, normal: 2, heavy: 3 };

/** `shown`: whether it is the part a phone shows. */
export function TeamStrip({ shown = true }: { shown?: boolean }) {
  const t = useText(controlTexts);
  const view = useControlView();
  const names = useNames();
  const rows = teamStates(view, (seat) => names.person(seat)?.online ?? false);
  return (
    <section className={shown ? 'ctl-strip' : 'ctl-strip ctl-strip-aside'} aria-label={t('teams')}>
      {rows.map(({ team, seated, online, unread, cards, overdue, load }) => (
        <article key={team.id} className="ctl-strip-team" aria-label={team.title.text}>
          <p className="ctl-strip-head" title={`${team.code} ${team.title.text}`}>
            <TeamTag code={team.code} title={team.title.text} />
            {overdue > 0 && (
              <span title={t('overdue', { count: overdue })}>
                <Badge tone="red" icon="clock">
                  <span aria-hidden="true">{overdue}</span>
                  <span className="visually-hidden">{t('overdue', { count: overdue })}</span>
                </Badge>
              </span>
            )}
            <span className={`ctl-load ctl-load-${load}`} title={`${t(`load.${load}`)}. ${t('loadMeans')}`}>
              <span className="ctl-load-word" aria-hidden="true">
                {t('loadWord')}
              </span>
              {[1, 2, 3].map((step) => (
                <i key={step} className={step <= FILLED[load] ? 'is-on' : ''} />
              ))}
              <span className="visually-hidden">
                {t(`load.${load}`)}. {t('loadMeans')}
              </span>
            </span>
          </p>
          <p className="ctl-strip-figures">
            <span className={seated > 0 && online < seated ? 'ctl-is-amber' : ''}>
              <Icon name="people" /> {seated === 0 ? t('nobody') : t('online', { online, seated })}
            </span>
            <span>
              <Icon name="inbox" /> {t('unread', { count: unread })}
            </span>
            <span>
              <Icon name="decide" /> {t('openCards', { count: cards })}
            </span>
          </p>
        </article>
      ))}
    </section>
  );
}

// The bottom strip: each team with who is there, what it has not read, what lies before it.
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { type Load, teamStates } from './team-load.ts';
import { useControlView, useNames } from './use-control.ts';

/** More teams than this share the strip by leaving out words; icons and numbers stay. */
const ROOM_FOR_WORDS = 6;
const FILLED: Readonly<Record<Load, number>> = { light: 1, normal: 2, heavy: 3 };

/** `shown`: whether it is the part a phone shows. */
export function TeamStrip({ shown = true }: { shown?: boolean }) {
  const t = useText(controlTexts);
  const view = useControlView();
  const names = useNames();
  const rows = teamStates(view, (seat) => names.person(seat)?.online ?? false);
  return (
    <section
      className={`ctl-strip${shown ? '' : ' ctl-strip-aside'}${rows.length > ROOM_FOR_WORDS ? ' ctl-strip-many' : ''}`}
      aria-label={t('teams')}
    >
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
              <Figure
                icon="people"
                short={seated === 0 ? '–' : `${online}/${seated}`}
                words={seated === 0 ? t('nobody') : t('online', { online, seated })}
              />
            </span>
            <Figure icon="inbox" short={String(unread)} words={t('unread', { count: unread })} />
            <Figure icon="decide" short={String(cards)} words={t('openCards', { count: cards })} />
          </p>
        </article>
      ))}
    </section>
  );
}

/** A figure in words, or where many teams share the strip as a number; the words are read out all the same. */
function Figure({ icon, short, words }: { icon: IconName; short: string; words: string }) {
  return (
    <span title={words}>
      <Icon name={icon} />{' '}
      <span className="ctl-strip-number" aria-hidden="true">
        {short}
      </span>
      <span className="ctl-strip-words">{words}</span>
    </span>
  );
}

// Under the timeline: what comes next and what went out last, where there is room for it.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { StateBadge } from './inject-badge.tsx';
import { openness } from './inject-state.ts';
import { momentOf } from './timeline-layout.ts';
import { isOver, useControlView } from './use-control.ts';
import { isPending } from './why-it-waits.ts';

export interface NextInjectsProps {
  selected: string | undefined;
  onSelect: (key: string) => void;
}

const SHOWN = 8;

export function NextInjects(props: NextInjectsProps) {
  const t = useText(injectTexts);
  const view = useControlView();
  const { phase } = view.fields;
  const { injects } = view.lists;
  const known = new Map(injects.map((inject) => [inject.key, inject]));
  const at = (inject: ControlInject) => momentOf(inject, known)?.at;
  const coming = injects
    .filter((inject) => isPending(inject) && inject.status !== 'passed-over' && at(inject) !== undefined)
    .sort((a, b) => (at(a) ?? 0) - (at(b) ?? 0));
  const gone = injects
    .filter(({ releasedAt }) => releasedAt !== undefined)
    .sort((a, b) => (b.releasedAt ?? 0) - (a.releasedAt ?? 0));
  return (
    <div className="tl-next">
      {!isOver(phase) && (
        <section aria-label={t('comingUp')}>
          <h2>{t('comingUp')}</h2>
          {coming.length === 0 && <p className="ctl-soft">{t('noneComing')}</p>}
          {coming.slice(0, SHOWN).map((inject) => (
            <Line key={inject.key} inject={inject} at={at(inject)} {...props} />
          ))}
        </section>
      )}
      <section aria-label={t('goneOut')}>
        <h2>{t('goneOut')}</h2>
        {gone.length === 0 && <p className="ctl-soft">{t('noneGone')}</p>}
        {gone.slice(0, SHOWN).map((inject) => (
          <Line key={inject.key} inject={inject} at={inject.releasedAt} {...props} />
        ))}
      </section>
    </div>
  );
}

interface LineProps extends NextInjectsProps {
  inject: ControlInject;
  at: number | undefined;
}
function Line({ inject, at, selected, onSelect }: LineProps) {
  const t = useText(injectTexts);
  const { opened, of } = openness(inject, useControlView());
  return (
    <button type="button" aria-pressed={inject.key === selected} onClick={() => onSelect(inject.key)}>
      <time>{at === undefined ? '' : formatExerciseTime(at)}</time>
      <span>
        <b>{inject.number}</b> {inject.subject.text}
      </span>
      {inject.status === 'released' && opened < of ? (
        <span className="ctl-soft">{t('openedCount', { opened, of })}</span>
      ) : (
        <StateBadge inject={inject} />
      )}
    </button>
  );
}

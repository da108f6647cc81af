// What shapes and fills mean; opened on demand, so that the lanes have the room.
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { INJECT_STATES } from './inject-state.ts';
import { MarkShape } from './timeline-mark.tsx';

const KINDS = ['contextual', 'expected-action', 'contingency', 'ad-hoc'] as const;

export function TimelineLegend() {
  const t = useText(injectTexts);
  return (
    <details className="tl-legend">
      <summary>{t('legend')}</summary>
      <div className="tl-legend-card">
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>
              <svg viewBox="-12 -12 24 24" className="tl-mark tl-planned" aria-hidden="true">
                <MarkShape kind={kind} state="planned" />
              </svg>
              {t(`kind.${kind}`)}
            </li>
          ))}
        </ul>
        <ul>
          {INJECT_STATES.map((state) => (
            <li key={state}>
              <svg viewBox="-12 -12 24 24" className={`tl-mark tl-${state}`} aria-hidden="true">
                <MarkShape kind="expected-action" state={state} />
              </svg>
              {t(`state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

// Due moments as a list: when, what kind, what, for whom.
import type { ReactNode } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import type { PassedOverItem } from './passed-over.ts';
import { teamBy, useControlView } from './use-control.ts';

export interface DueListProps {
  items: readonly PassedOverItem[];
  /** What can be done about each. */
  actions?: (item: PassedOverItem) => ReactNode;
}

export function DueList({ items, actions }: DueListProps) {
  const t = useText(controlTexts);
  const view = useControlView();
  return (
    // What scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul className="ctl-due-list" tabIndex={0}>
      {items.map((item) => {
        const team = teamBy(view, item.team);
        return (
          <li key={item.key}>
            <time>{formatExerciseTime(item.dueAt)}</time>
            <div>
              <span className="ctl-soft">{t(`due.${item.kind}`)}</span>
              <span>
                {team && <TeamTag code={team.code} />} {item.what}
              </span>
              {actions && <span className="ctl-actions">{actions(item)}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

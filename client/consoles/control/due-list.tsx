// Due moments as a list: when, what kind, what, for whom; what is about one decision stands together.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { caseTexts } from '../../locales/cases.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { groupDue, type PassedOverItem } from './passed-over.ts';
import { teamBy, useControlView } from './use-control.ts';

export function DueList({ items }: { items: readonly PassedOverItem[] }) {
  return <DueListOf view={useControlView()} items={items} />;
}

/** @param view of the exercise the moments are of */
export function DueListOf({ view, items }: { view: ControlView; items: readonly PassedOverItem[] }) {
  const t = useText(controlTexts);
  const words = useText(caseTexts);
  return (
    // What scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul className="ctl-due-list" tabIndex={0}>
      {groupDue(items).map((group) => {
        const team = teamBy(view, group.team);
        return (
          <li key={group.items[0].key}>
            <time>{formatExerciseTime(group.items[0].dueAt)}</time>
            <div>
              {group.items.map((item, index) => (
                <span key={item.key} className="ctl-soft">
                  {t(`due.${item.kind}`)}
                  {item.detail !== undefined && `: ${item.detail}`}
                  {item.clock && `: ${words(`clock.${item.clock}`)}`}
                  {index > 0 && item.dueAt !== group.items[0].dueAt && ` · ${formatExerciseTime(item.dueAt)}`}
                </span>
              ))}
              <span>
                {team && <TeamTag code={team.code} />} {group.what}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

// The measures the team may order, by group, narrowed by a search.
import { useId, useMemo, useState } from 'react';
import type { ShownOrderable } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useLanguage, useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { EmptyState } from '../../../ui/bits.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { GROUPS, type Group, groupOf } from './measure-groups.ts';
import { useNeeds } from './use-needs.ts';

const NONE: readonly ShownOrderable[] = [];
/** As many measures as are seen at a glance; with more, the groups are folded at first. */
const FEW = 12;
const byTitle = (rows: readonly ShownOrderable[], language: string): ShownOrderable[] =>
  rows.toSorted((a, b) => a.title.text.localeCompare(b.title.text, language));

export function ChooseMeasure({ onChoose }: { onChoose: (measure: string) => void }) {
  const m = useText(measureTexts);
  const orderable = useExercise((state) => state.views.team?.fields.orderable) ?? NONE;
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const groups = useMemo(() => {
    const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const matches = ({ title, group }: ShownOrderable) => {
      const text = `${title.text} ${m(`group.${groupOf(group)}`)}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    };
    const found = orderable.filter(matches);
    return GROUPS.map((group) => {
      const rows = found.filter((row) => groupOf(row.group) === group);
      // In the last group the scenario's own order would tell what stands there together.
      return { group, rows: group === 'other' ? byTitle(rows, language) : rows };
    }).filter(({ rows }) => rows.length > 0);
  }, [orderable, search, m, language]);
  return (
    <>
      <TextField label={m('search')} type="search" value={search} onChange={setSearch} />
      {groups.length === 0 && (
        <EmptyState icon="search" title={m('noMatch')}>
          {m('noMatchText')}
        </EmptyState>
      )}
      <div className="measure-groups">
        {groups.map(({ group, rows }) => (
          <MeasureGroup
            key={group}
            group={group}
            rows={rows}
            startsOpen={orderable.length <= FEW}
            isSearching={search.trim() !== ''}
            onChoose={onChoose}
          />
        ))}
      </div>
    </>
  );
}

interface MeasureGroupProps {
  group: Group;
  rows: readonly ShownOrderable[];
  startsOpen: boolean;
  /** What was searched for is shown, whether or not its group was folded. */
  isSearching: boolean;
  onChoose: (measure: string) => void;
}

function MeasureGroup({ group, rows, startsOpen, isSearching, onChoose }: MeasureGroupProps) {
  const m = useText(measureTexts);
  const needs = useNeeds();
  const id = useId();
  const [unfolded, setUnfolded] = useState(startsOpen);
  return (
    <section aria-labelledby={id}>
      <details
        className="card"
        open={isSearching || unfolded}
        onToggle={(event) => !isSearching && setUnfolded(event.currentTarget.open)}
      >
        <summary>
          <h3 id={id}>{m(`group.${group}`)}</h3> <span className="measure-needs num">({rows.length})</span>
        </summary>
        <ul className="measure-choices">
          {rows.map((row) => {
            const { consent, takes } = needs(row);
            return (
              <li key={row.id}>
                <button type="button" className="measure-choice" onClick={() => onChoose(row.id)}>
                  <span className="option-title" lang={row.title.language}>
                    {row.title.text}
                  </span>
                  <span className="measure-needs">
                    {consent} · {takes}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

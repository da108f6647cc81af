// The list of injects: every one with its state, by time, to be searched and filtered.
import { useMemo, useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useShown, useText } from '../../locales/index.ts';
import { EmptyState, TeamTag } from '../../ui/bits.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { StateBadge } from './inject-badge.tsx';
import { INJECT_STATES, type InjectFilter, NO_FILTER, openness, passes } from './inject-state.ts';
import { momentOf } from './timeline-layout.ts';
import { teamBy, useControlView } from './use-control.ts';

export interface InjectListProps {
  selected: string | undefined;
  onSelect: (key: string) => void;
}

export function InjectList({ selected, onSelect }: InjectListProps) {
  const t = useText(injectTexts);
  const view = useControlView();
  const [filter, setFilter] = useState<InjectFilter>(NO_FILTER);
  const { injects } = view.lists;
  const rows = useMemo(() => inTimeOrder(injects), [injects]).filter(({ inject }) => passes(inject, filter, view));
  return (
    <div className="ctl-inject-list">
      <Filters filter={filter} onChange={setFilter} count={rows.length} />
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('noneFound')}>
          {t('noneFoundText')}
        </EmptyState>
      ) : (
        <VirtualList label={t('injects')} items={rows} rowHeight={60} selectedKey={selected} onOpen={onSelect}>
          {({ inject, at }, { selected: here, active }) => (
            <Row inject={inject} at={at} selected={here} active={active} />
          )}
        </VirtualList>
      )}
    </div>
  );
}

interface TimedInject {
  readonly key: string;
  readonly inject: ControlInject;
  readonly at: number | undefined;
}
function inTimeOrder(injects: readonly ControlInject[]): TimedInject[] {
  const known = new Map(injects.map((inject) => [inject.key, inject]));
  return injects
    .map((inject) => ({ key: inject.key, inject, at: momentOf(inject, known)?.at }))
    .sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || 0);
}

interface FiltersProps {
  filter: InjectFilter;
  onChange: (filter: InjectFilter) => void;
  count: number;
}
function Filters({ filter, onChange, count }: FiltersProps) {
  const t = useText(injectTexts);
  const { catalogue, storylines } = useControlView().fields;
  return (
    <search className="ctl-filters">
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        placeholder={t('search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        label={t('filterState')}
        hideLabel
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        choices={[
          { value: 'all' as const, label: t('anyState') },
          { value: 'to-come' as const, label: t('toCome') },
          ...INJECT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <Select
        label={t('filterTeam')}
        hideLabel
        value={filter.team === '' ? '-' : filter.team}
        onChange={(team) => onChange({ ...filter, team: team === '-' ? '' : team })}
        choices={[
          { value: '-', label: t('anyTeam') },
          ...catalogue.teams.map(({ id, title }) => ({ value: id, label: title.text })),
        ]}
      />
      <Select
        label={t('filterStoryline')}
        hideLabel
        value={filter.storyline === '' ? '-' : filter.storyline}
        onChange={(storyline) => onChange({ ...filter, storyline: storyline === '-' ? '' : storyline })}
        choices={[
          { value: '-', label: t('anyStoryline') },
          ...storylines.map(({ id, title }) => ({ value: id, label: title.text })),
        ]}
      />
      <span className="ctl-soft" role="status">
        {t('count', { count })}
      </span>
    </search>
  );
}

interface RowProps {
  inject: ControlInject;
  at: number | undefined;
  selected: boolean;
  active: boolean;
}
function Row({ inject, at, selected, active }: RowProps) {
  const t = useText(injectTexts);
  const shown = useShown();
  const view = useControlView();
  const { opened, of } = openness(inject, view);
  return (
    <div className={`ctl-inject-row ${selected ? 'is-selected' : ''} ${active ? 'is-active' : ''}`}>
      <time>{at === undefined ? '–' : formatExerciseTime(at)}</time>
      <div className="ctl-inject-row-main">
        <span className="ctl-inject-row-subject" {...shown(inject.subject)}>
          <b>{inject.number}</b> {inject.subject.text}
        </span>
        <span className="ctl-inject-row-meta">
          {inject.to.map((team) => (
            <TeamTag key={team} code={teamBy(view, team)?.code ?? team} />
          ))}
          <span>{inject.from.text}</span>
        </span>
      </div>
      <div className="ctl-inject-row-state">
        <StateBadge inject={inject} />
        {inject.status === 'released' && <span className="ctl-soft">{t('openedCount', { opened, of })}</span>}
      </div>
    </div>
  );
}

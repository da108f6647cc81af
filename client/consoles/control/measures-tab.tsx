// All measures teams ordered, newest first, with what came of them and the expected action each of them met.
import { useState } from 'react';
import type { ControlMeasure } from '../../../shared/views/shapes/control-play.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useShown, useText } from '../../locales/index.ts';
import { Badge, EmptyState, TeamTag } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Select } from '../../ui/select.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { ExpectationBadge } from './inject-expectations.tsx';
import { MeasureBadges } from './measure-badges.tsx';
import { MeasureGrounds } from './measure-grounds.tsx';
import { expectedMeasureOf, nameOf } from './measures.ts';
import { RecordMeasureButton } from './record-measure.tsx';
import { isInPlay, teamBy, useControlView, useMayAct, useNames } from './use-control.ts';

export function MeasuresTab() {
  const t = useText(measureTexts);
  const view = useControlView();
  const mayAct = useMayAct() && isInPlay(view.fields.phase);
  const [team, setTeam] = useState('');
  const [person, setPerson] = useState('');
  const all = view.lists.measures;
  const rows = all
    .filter((row) => (team === '' || row.team === team) && (person === '' || row.about === person))
    .toReversed();
  return (
    <div className="ctl-notes">
      <header className="ctl-section-head">
        <h2>{t('measures')}</h2>
        {mayAct && <RecordMeasureButton />}
      </header>
      {all.length === 0 ? (
        <EmptyState icon="decide" title={t('noMeasures')}>
          {t('noMeasuresText')}
        </EmptyState>
      ) : (
        <>
          <Filters team={team} onTeam={setTeam} person={person} onPerson={setPerson} />
          {rows.length === 0 && <p className="ctl-soft">{t('noneMatch')}</p>}
          <ul className="ctl-cards">
            {rows.map((row) => (
              <MeasureCard key={row.key} row={row} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface FiltersProps {
  team: string;
  onTeam: (team: string) => void;
  person: string;
  onPerson: (person: string) => void;
}
function Filters({ team, onTeam, person, onPerson }: FiltersProps) {
  const t = useText(measureTexts);
  const { catalogue } = useControlView().fields;
  const teams = catalogue.teams.filter(({ id }) => catalogue.measures.some(({ by }) => by.includes(id)));
  const people = catalogue.people.filter(({ id }) => catalogue.measures.some((each) => each.people.includes(id)));
  return (
    <div className="ctl-form-row">
      <Select
        label={t('filterTeam')}
        value={team}
        onChange={onTeam}
        choices={[
          { value: '', label: t('allTeams') },
          ...teams.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title.text}` })),
        ]}
      />
      <Select
        label={t('filterPerson')}
        value={person}
        onChange={onPerson}
        choices={[
          { value: '', label: t('allPeople') },
          ...people.map(({ id, name }) => ({ value: id, label: name.text })),
        ]}
      />
    </div>
  );
}

function MeasureCard({ row }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const shown = useShown();
  const view = useControlView();
  const names = useNames();
  const team = teamBy(view, row.team);
  const before = teamBy(view, row.ofTeam);
  return (
    <li className={`ctl-card ${row.struck === undefined ? '' : 'ctl-card-struck'}`}>
      <p className="ctl-card-head">
        {team && <TeamTag code={team.code} />}
        <At t={row.t} />
        <span className="ctl-soft">{row.recordedByControl ? t('recorded') : names.of(row.seat)}</span>
        {row.observedAt !== undefined && (
          <span className="ctl-soft">
            {t('observed')} <At t={row.observedAt} />
          </span>
        )}
        <MeasureBadges row={row} />
      </p>
      <p className="ctl-decided" {...shown(row.title)}>
        {nameOf(view, row)}
      </p>
      <MeasureGrounds row={row} />
      {before && <p>{t('doubledOf', { team: before.code })}</p>}
      <Answer row={row} />
      {row.status === 'running' && row.doneAt !== undefined && (
        <p className="ctl-soft">
          {t('resultDue')} <At t={row.doneAt} />
        </p>
      )}
      {row.text && (
        <p className="ctl-result" {...shown(row.text)}>
          {row.text.text}
        </p>
      )}
      <Met row={row} />
      <Struck row={row} />
    </li>
  );
}

/** That it was struck, or the button that does it. */
function Struck({ row: { key, struck } }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const desk = useText(deskTexts);
  const { phase } = useControlView().fields;
  const mayAct = useMayAct() && isInPlay(phase);
  if (struck !== undefined)
    return (
      <p>
        <Badge tone="red" icon="cross">
          {desk('struck')}
        </Badge>{' '}
        <span className="ctl-soft">{desk('struckBecause')}</span> {struck}
      </p>
    );
  if (!mayAct) return null;
  return (
    <div className="ctl-actions">
      <GuardedAct
        label={t('strike')}
        title={t('strikeAsk')}
        explain={t('strikeText')}
        confirmLabel={t('strike')}
        danger
        button={{ icon: 'cross' }}
        reason={{ draftKey: `control/strike/${key}`, label: desk('reasonNeeded'), required: true }}
        command={(reason) => ({ type: 'StrikeMeasure', order: key, reason })}
      />
    </div>
  );
}

/** Who agreed or did not, and why. */
function Answer({ row: { answer, authority } }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const view = useControlView();
  if (!answer) return null;
  const role = authority?.text;
  const who = {
    person: t('byPerson'),
    control: role === undefined ? t('byControl') : t('byControlAs', { role }),
  }[answer.by];
  return (
    <p className="ctl-soft">
      {t(`answered.${answer.answer}`, { who: who ?? teamBy(view, answer.by)?.code ?? answer.by })} <At t={answer.t} />
      {answer.reason !== '' && `: ${answer.reason}`}
    </p>
  );
}

/** The expected actions it met. */
function Met({ row }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const view = useControlView();
  return view.lists.expectations
    .filter(({ made }) => made === row.key)
    .map((expected) => (
      <p key={expected.key} className="ctl-card-head">
        <span className="ctl-soft">{t('met')}</span> {expectedMeasureOf(view, expected)}
        <ExpectationBadge status={expected.status} />
      </p>
    ));
}

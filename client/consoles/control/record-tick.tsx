// An indicator a team ticked on paper or said aloud, recorded for it with the moment it was observed.
import { useState } from 'react';
import type { Element } from '../../../shared/scenario/elements.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { useText } from '../../locales/index.ts';
import { signTexts } from '../../locales/indicators.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DialogButton } from './dialog-button.tsx';
import { DraftArea } from './draft-area.tsx';
import { useControlView } from './use-control.ts';
import { useObserved } from './use-observed.tsx';

const NOTE = 'control/record-tick';

export function RecordTickButton() {
  const t = useText(signTexts);
  return (
    <DialogButton label={t('record')} icon="plus">
      {(close) => <RecordTickDialog onClose={close} />}
    </DialogButton>
  );
}

interface Wanted {
  readonly team?: string;
  readonly person?: string;
  readonly indicator?: string;
  readonly element?: Element;
  readonly evidence: readonly string[];
}

function RecordTickDialog({ onClose }: { onClose: () => void }) {
  const t = useText(signTexts);
  const view = useControlView();
  const draft = useDraft(NOTE);
  const observed = useObserved();
  const [wanted, setWanted] = useState<Wanted>({ evidence: [] });
  const { people, indicators = [], teams: all } = view.fields.catalogue;
  const teams = all.filter(({ id }) => indicators.some(({ by }) => by.includes(id)));
  const team = teams.find(({ id }) => id === wanted.team) ?? teams[0];
  const person = people.find(({ id }) => id === wanted.person) ?? people[0];
  const mine = indicators.filter(({ by }) => team && by.includes(team.id));
  const indicator = mine.find(({ id }) => id === wanted.indicator) ?? mine[0];
  const element = indicator?.elements.find((one) => one === wanted.element) ?? indicator?.elements[0];
  if (!team || !person || !indicator || !element) return null;
  const given = [
    { ref: `card:${person.id}`, text: t('card', { name: person.name.text }) },
    ...view.lists.injects
      .filter(({ status, to }) => status === 'released' && to.includes(team.id))
      .map(({ key, number, subject }) => ({ ref: `inject:${key}`, text: `${number} ${subject.text}`.trim() })),
  ];
  const evidence = given.flatMap(({ ref }) => (wanted.evidence.includes(ref) ? [ref] : []));
  const note = draft.text.trim();
  return (
    <ActDialog
      title={t('recordTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('record')}
      isReady={evidence.length > 0 && observed.isGood}
      command={() => ({
        type: 'RecordTick',
        team: team.id,
        person: person.id,
        indicator: indicator.id,
        element,
        evidence,
        ...(note === '' ? {} : { note }),
        ...(observed.t === undefined ? {} : { observedAt: observed.t }),
      })}
      onDone={draft.clear}
    >
      <div className="ctl-form-row">
        <Select
          label={t('team')}
          value={team.id}
          onChange={(id) => setWanted({ ...wanted, team: id })}
          choices={teams.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title.text}` }))}
        />
        <Select
          label={t('recordAbout')}
          value={person.id}
          onChange={(id) => setWanted({ ...wanted, person: id })}
          choices={people.map(({ id, name }) => ({ value: id, label: name.text }))}
        />
        <Select
          label={t('as')}
          value={element}
          onChange={(one) => setWanted({ ...wanted, element: one })}
          choices={indicator.elements.map((one) => ({ value: one, label: t(one) }))}
        />
      </div>
      <Select
        label={t('indicator')}
        value={indicator.id}
        onChange={(id) => setWanted({ ...wanted, indicator: id })}
        choices={mine.map(({ id, text }) => ({ value: id, label: `${id} · ${text.text}` }))}
      />
      <fieldset className="ctl-evidence">
        <legend className="field-label">{t('restsOn')}</legend>
        {given.map(({ ref, text }) => (
          <Checkbox
            key={ref}
            isSelected={evidence.includes(ref)}
            onChange={(selected) =>
              setWanted({
                ...wanted,
                evidence: selected ? [...wanted.evidence, ref] : wanted.evidence.filter((other) => other !== ref),
              })
            }
          >
            {text}
          </Checkbox>
        ))}
      </fieldset>
      <DraftArea draftKey={NOTE} label={t('recordNote')} />
      {observed.field}
    </ActDialog>
  );
}

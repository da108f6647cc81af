// A measure a team ordered aloud or on paper, recorded for it with the moment it was observed.
import { useState } from 'react';
import { useDraft } from '../../exercise/use-draft.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useText } from '../../locales/index.ts';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DialogButton } from './dialog-button.tsx';
import { DraftArea } from './draft-area.tsx';
import { personName } from './measures.ts';
import { useControlView } from './use-control.ts';
import { useObserved } from './use-observed.tsx';

const REASON = 'control/record-measure';

export function RecordMeasureButton() {
  const t = useText(measureTexts);
  return (
    <DialogButton label={t('record')} icon="plus">
      {(close) => <RecordMeasureDialog onClose={close} />}
    </DialogButton>
  );
}

function RecordMeasureDialog({ onClose }: { onClose: () => void }) {
  const t = useText(measureTexts);
  const view = useControlView();
  const draft = useDraft(REASON);
  const observed = useObserved();
  const [wanted, setWanted] = useState<{ team?: string; measure?: string; about?: string }>({});
  const { catalogue } = view.fields;
  const teams = catalogue.teams.filter(({ id }) => catalogue.measures.some(({ by }) => by.includes(id)));
  const team = teams.find(({ id }) => id === wanted.team) ?? teams[0];
  const measures = catalogue.measures.filter(({ by }) => team && by.includes(team.id));
  const measure = measures.find(({ id }) => id === wanted.measure) ?? measures[0];
  const about = measure?.people.find((id) => id === wanted.about) ?? measure?.people[0];
  return (
    <ActDialog
      title={t('recordTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('record')}
      isReady={measure !== undefined && observed.isGood}
      command={() =>
        team && measure
          ? {
              type: 'RecordMeasure',
              team: team.id,
              measure: measure.id,
              ...(about === undefined ? {} : { about }),
              reason: draft.text.trim(),
              ...(observed.t === undefined ? {} : { observedAt: observed.t }),
            }
          : undefined
      }
      onDone={draft.clear}
    >
      {team && measure ? (
        <>
          <div className="ctl-form-row">
            <Select
              label={t('recordTeam')}
              value={team.id}
              onChange={(id) => setWanted({ ...wanted, team: id })}
              choices={teams.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title.text}` }))}
            />
            {about !== undefined && (
              <Select
                label={t('recordAbout')}
                value={about}
                onChange={(id) => setWanted({ ...wanted, about: id })}
                choices={measure.people.map((id) => ({ value: id, label: personName(view, id) ?? id }))}
              />
            )}
          </div>
          <Select
            label={t('recordMeasure')}
            value={measure.id}
            onChange={(id) => setWanted({ ...wanted, measure: id })}
            choices={measures.map(({ id, title }) => ({ value: id, label: title.text }))}
          />
          <DraftArea draftKey={REASON} label={t('recordReason')} />
          {observed.field}
        </>
      ) : (
        <p>{t('recordNone')}</p>
      )}
    </ActDialog>
  );
}

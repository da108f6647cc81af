// A decision a team said aloud or wrote on paper, recorded for it with the moment it was observed.
import { useState } from 'react';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { Radio, RadioGroup } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DialogButton } from './dialog-button.tsx';
import { DraftArea } from './draft-area.tsx';
import { teamBy, useControlView } from './use-control.ts';
import { useObserved } from './use-observed.tsx';

const REASON = 'control/record';

export function RecordButton() {
  const t = useText(deskTexts);
  return (
    <DialogButton label={t('record')} icon="decide">
      {(close) => <RecordDialog onClose={close} />}
    </DialogButton>
  );
}

function RecordDialog({ onClose }: { onClose: () => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const draft = useDraft(REASON);
  const { cards, catalogue } = view.fields;
  const [card, setCard] = useState<string>();
  const [option, setOption] = useState<string>();
  const observed = useObserved();
  const chosen = cards.find((each) => `${each.team}/${each.decision}` === card) ?? cards[0];
  const options = catalogue.decisions.find(({ id }) => id === chosen?.decision)?.options ?? [];
  if (!chosen)
    return (
      <ActDialog
        title={t('record')}
        isOpen
        onClose={onClose}
        confirmLabel={t('record')}
        isReady={false}
        command={nothing}
      >
        <p>{t('recordNoCard')}</p>
      </ActDialog>
    );
  return (
    <ActDialog
      title={t('recordTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('record')}
      isReady={option !== undefined && observed.isGood}
      command={() =>
        option === undefined
          ? undefined
          : {
              type: 'RecordDecision',
              team: chosen.team,
              decision: chosen.decision,
              option,
              reason: draft.text.trim(),
              ...(observed.t === undefined ? {} : { observedAt: observed.t }),
            }
      }
      onDone={draft.clear}
    >
      <Select
        label={t('recordCard')}
        value={`${chosen.team}/${chosen.decision}`}
        onChange={(value) => {
          setCard(value);
          setOption(undefined);
        }}
        choices={cards.map(({ team, decision, title }) => ({
          value: `${team}/${decision}`,
          label: `${teamBy(view, team)?.code ?? team} · ${title.text}`,
        }))}
      />
      <RadioGroup label={t('recordOption')} value={option ?? null} onChange={setOption}>
        {options.map(({ id, title }) => (
          <Radio key={id} value={id}>
            {title.text}
          </Radio>
        ))}
      </RadioGroup>
      <DraftArea draftKey={REASON} label={t('recordReason')} />
      {observed.field}
    </ActDialog>
  );
}

const nothing = () => undefined;

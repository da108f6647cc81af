// Handing an inject over to another team: to whom, on what basis, with which words. And where it went, and came from.
import { useState } from 'react';
import type { InboxItem, ShownPassed, TeamFields } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { commonTexts } from '../../locales/common.ts';
import { useLanguage, useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Radio, RadioGroup } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { DraftArea } from './draft-area.tsx';
import { Receipts } from './receipts.tsx';

const BASES = ['consent', 'duty', 'order', 'useful'] as const;
type Basis = (typeof BASES)[number];
const NO_OTHERS: TeamFields['others'] = [];
const NONE: readonly ShownPassed[] = [];

/** Where an inject came from and went to, and the button that passes it on. Nothing where teams are kept apart. */
export function Passing({ item }: { item: InboxItem }) {
  const t = useText(traineeTexts);
  const others = useExercise((state) => state.views.team?.fields.others) ?? NO_OTHERS;
  const passes = useExercise((state) => state.views.team?.lists.passes) ?? NONE;
  const canPass = useExercise((state) => !isReadOnly(state.status) && phaseOf(state) === 'running');
  const [open, setOpen] = useState(false);
  const given = passes.filter(({ inject }) => inject === item.key);
  if (others.length === 0) return null;
  return (
    <div className="passing">
      {item.passed && (
        <p className="reader-note">
          {t('passedBy', { from: item.passed.from, basis: t(`basis.${item.passed.basis}`) })}{' '}
          {item.passed.text && <q lang={item.passed.language}>{item.passed.text}</q>}
        </p>
      )}
      {item.passed && <Receipts what={item.passed.key} receipts={item.passed.receipts} isReceived />}
      {given.map(({ key, to, basis, t: at, receipts }) => (
        <div key={key}>
          <p className="passing-row">
            <At t={at} /> {t('passedTo', { to, basis: t(`basis.${basis}`) })}
          </p>
          <Receipts what={key} receipts={receipts} isReceived={false} />
        </div>
      ))}
      {canPass && !item.withdrawn && (
        <Button size="small" icon="send" onPress={() => setOpen(true)}>
          {t('passOn')}
        </Button>
      )}
      {open && <PassDialog item={item} others={others} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface PassDialogProps {
  item: InboxItem;
  others: TeamFields['others'];
  onClose: () => void;
}

function PassDialog({ item, others, onClose }: PassDialogProps) {
  const t = useText(traineeTexts);
  const common = useText(commonTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const language = useLanguage();
  const draft = useDraft(`pass/${item.key}`);
  const [to, setTo] = useState(others[0]?.code ?? '');
  const [basis, setBasis] = useState<Basis>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const pass = async () => {
    if (basis === undefined) return;
    setBusy(true);
    const answer = await store.send({ type: 'PassOn', inject: item.key, to, basis, text: draft.text.trim(), language });
    setBusy(false);
    if (!answer.ok) return setRefused(sentence(answer.rejection));
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={t('passOnTitle', { subject: item.subject.text })} isOpen onClose={onClose} alert>
      <p>{t('passOnText')}</p>
      <Select
        label={t('passOnTo')}
        value={to}
        onChange={setTo}
        choices={others.map(({ code, title }) => ({ value: code, label: `${code} · ${title.text}` }))}
      />
      <RadioGroup label={t('passOnBasis')} value={basis ?? null} onChange={(value) => setBasis(value as Basis)}>
        {BASES.map((value) => (
          <Radio key={value} value={value}>
            {t(`basis.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DraftArea draft={draft} label={t('passOnWords')} rows={2} />
      {refused && (
        <p role="alert" className="field-error">
          {refused}
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{common('cancel')}</Button>
        <Button kind="primary" isDisabled={busy || basis === undefined || to === ''} onPress={() => void pass()}>
          {t('passOn')}
        </Button>
      </div>
    </Dialog>
  );
}

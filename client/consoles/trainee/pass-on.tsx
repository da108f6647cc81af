// Handing an inject over to another team: to whom, on what basis, with which words. And where it went, and came from.
import { useState } from 'react';
import type { InboxItem, ShownPassed, TeamFields } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { type PendingOf, usePending } from '../../exercise/use-pending.ts';
import { commonTexts } from '../../locales/common.ts';
import { useLanguage, useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Radio, RadioGroup } from '../../ui/fields.tsx';
import { notify } from '../../ui/notices.tsx';
import { Select } from '../../ui/select.tsx';
import { DraftArea } from './draft-area.tsx';
import { PendingDecision } from './pending-decision.tsx';
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
  const pending = usePending('PassOn').filter(({ command }) => command.inject === item.key);
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
      {given.map(({ key, to, basis, text, language, t: at, receipts }) => (
        <div key={key}>
          <p className="passing-row">
            <At t={at} /> {t('passedTo', { to, basis: t(`basis.${basis}`) })} {text && <q lang={language}>{text}</q>}
          </p>
          <Receipts
            what={key}
            receipts={receipts}
            awaited={receipts?.some(({ by }) => by === to) ? undefined : [to]}
            isReceived={false}
          />
        </div>
      ))}
      {pending.map((pass) => (
        <PendingPass key={pass.row.id} pass={pass} />
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

/** On its way, or refused: with its words, until it is sent again or put away. */
function PendingPass({ pass: { row, command } }: { pass: PendingOf<'PassOn'> }) {
  const t = useText(traineeTexts);
  const common = useText(commonTexts);
  const store = useExerciseStore();
  return (
    <div>
      <p className="passing-row">
        {t('passedTo', { to: command.to, basis: t(`basis.${command.basis}`) })}{' '}
        {command.text && <q lang={command.language}>{command.text}</q>}
      </p>
      <PendingDecision pending={row} canChange={false} />
      {row.state === 'refused' && (
        <Button kind="quiet" size="small" onPress={() => store.forget(row.id)}>
          {common('dismiss')}
        </Button>
      )}
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
  const pass = async () => {
    if (basis === undefined) return;
    const sent = store.send({ type: 'PassOn', inject: item.key, to, basis, text: draft.text.trim(), language });
    // The words are with the command now, which stays until it is recorded.
    draft.clear();
    onClose();
    const answer = await sent;
    if (!answer.ok) notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
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
      {basis === 'consent' && <p className="field-help">{t('consentFor')}</p>}
      <DraftArea draft={draft} label={t('passOnWords')} rows={2} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{common('cancel')}</Button>
        <Button kind="primary" isDisabled={basis === undefined || to === ''} onPress={() => void pass()}>
          {t('passOn')}
        </Button>
      </div>
    </Dialog>
  );
}

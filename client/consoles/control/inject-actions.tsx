// What control may do with an inject in its state: release or confirm, hold, re-time, skip, withdraw.
import { useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { injectTexts } from '../../locales/control.injects.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ActDialog, GuardedAct } from './act-dialog.tsx';
import { CorrectButton } from './correct-dialog.tsx';
import { readExerciseTime, writeExerciseTime } from './moments.ts';
import { Refusal } from './refusal.tsx';
import { isFromLobby, isInPlay, useCommand, useControlView, useMayAct } from './use-control.ts';
import { isPending } from './why-it-waits.ts';

export function InjectActions({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const { phase } = useControlView().fields;
  const mayAct = useMayAct();
  const commands = useCommand();
  const { give, busy } = commands;
  const id = inject.key;
  if (!mayAct || !isFromLobby(phase)) return null;
  if (inject.status === 'released')
    return isInPlay(phase) ? (
      <div className="ctl-actions">
        <GuardedAct
          label={t('withdraw')}
          title={t('withdrawAsk', { number: inject.number || inject.subject.text })}
          explain={t('withdrawExplain')}
          confirmLabel={t('withdraw')}
          danger
          button={{ icon: 'back' }}
          reason={{ draftKey: `control/withdraw/${id}`, label: t('reasonNeeded'), required: true }}
          command={(reason) => ({ type: 'WithdrawInject', inject: id, reason })}
        />
        <CorrectButton inject={inject} />
      </div>
    ) : null;
  if (!isPending(inject)) return null;
  return (
    <div className="ctl-actions">
      {isInPlay(phase) && (
        <Button
          kind="primary"
          size="small"
          icon="send"
          isDisabled={busy}
          onPress={() => void give({ type: 'ReleaseInject', inject: id })}
        >
          {t(inject.status === 'waiting' ? 'confirmRelease' : 'releaseNow')}
        </Button>
      )}
      {inject.status === 'held' ? (
        <Button
          size="small"
          icon="play"
          isDisabled={busy}
          onPress={() => void give({ type: 'UnholdInject', inject: id })}
        >
          {t('unhold')}
        </Button>
      ) : (
        <Button
          size="small"
          icon="pause"
          isDisabled={busy}
          onPress={() => void give({ type: 'HoldInject', inject: id })}
        >
          {t('hold')}
        </Button>
      )}
      <Retime inject={inject} />
      <CorrectButton inject={inject} />
      <GuardedAct
        label={t('skip')}
        title={t('skipAsk', { number: inject.number })}
        explain={t('skipExplain')}
        confirmLabel={t('skip')}
        danger
        button={{ icon: 'cross' }}
        reason={{ draftKey: `control/skip/${id}`, label: t('reasonOptional'), required: false }}
        command={(reason) => ({ type: 'SkipInject', inject: id, reason })}
      />
      <Refusal code={commands.refusal} />
    </div>
  );
}

function Retime({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const control = useText(controlTexts);
  const store = useExerciseStore();
  const [typed, setTyped] = useState<string>();
  const dueAt = readExerciseTime(typed ?? '');
  const open = () => setTyped(writeExerciseTime(inject.dueAt ?? inject.trigger.at ?? store.exerciseNow()));
  return (
    <>
      <Button size="small" icon="clock" onPress={open}>
        {t('retime')}
      </Button>
      <ActDialog
        title={t('retimeAsk', { number: inject.number })}
        isOpen={typed !== undefined}
        onClose={() => setTyped(undefined)}
        confirmLabel={dueAt === undefined ? t('retime') : t('retimeTo', { at: formatExerciseTime(dueAt) })}
        isReady={dueAt !== undefined}
        command={() => (dueAt === undefined ? undefined : { type: 'RetimeInject', inject: inject.key, dueAt })}
      >
        <p>{t('retimeExplain', { now: formatExerciseTime(store.exerciseNow()) })}</p>
        <TextField
          label={t('newMoment')}
          value={typed ?? ''}
          onChange={setTyped}
          help={control('momentHelp')}
          error={typed && dueAt === undefined ? control('momentUnread') : undefined}
        />
      </ActDialog>
    </>
  );
}

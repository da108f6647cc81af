// Steering a set: what at least one chosen board may be asked for goes to all of them. STARTEX, a jump and ENDEX take a
// second step, which names the boards. A safety stop is not lifted here.
import { type ReactNode, useState } from 'react';
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import type { SetCommand } from '../../../shared/protocol/http.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { controlTexts } from '../../locales/control.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { type Exercise, isOffered } from './boards.ts';
import { readExerciseTime } from './moments.ts';
import { PACES } from './paces.ts';
import type { SteeringSet } from './use-steer-set.ts';

interface Steered {
  /** Those that are ticked. */
  boards: readonly Exercise[];
  nameOf: (board: Exercise) => string;
  timeOf: (board: Exercise) => ExerciseMs;
  steering: SteeringSet;
}

const AT_ONCE = [
  ['OpenLobby', 'openLobby', 'people'],
  ['PauseExercise', 'pause', 'pause'],
  ['ResumeExercise', 'resume', 'play'],
  ['CallTimeOut', 'timeOut', 'break'],
] as const satisfies readonly (readonly [SetCommand['type'], string, IconName])[];

export function SetSteering(steered: Steered) {
  const { boards, steering } = steered;
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const { busy, give } = steering;
  if (boards.length === 0) return <p className="house-soft">{t('noneChosen')}</p>;
  return (
    <fieldset className="house-set-steering">
      <legend className="visually-hidden">{t('steering')}</legend>
      {AT_ONCE.map(
        ([type, label, icon]) =>
          isOffered(type, boards) && (
            <Button key={type} icon={icon} isDisabled={busy} onPress={() => void give({ type }, boards)}>
              {control(label)}
            </Button>
          ),
      )}
      {isOffered('StartExercise', boards) && (
        <SecondStep
          {...steered}
          label={control('startex')}
          title={t('startexAsk')}
          confirmLabel={control('startexConfirm')}
          button={{ kind: 'primary', icon: 'play' }}
          command={{ type: 'StartExercise' }}
        >
          <p>{control('startexExplain')}</p>
        </SecondStep>
      )}
      {isOffered('SetPace', boards) && <SetPace {...steered} />}
      {isOffered('JumpTo', boards) && <SetJump {...steered} />}
      {isOffered('SendMessage', boards) && <SetMessage {...steered} />}
      {isOffered('EndExercise', boards) && (
        <SecondStep
          {...steered}
          label={control('endex')}
          title={t('endexAsk')}
          confirmLabel={control('endexConfirm')}
          button={{ icon: 'flag' }}
          danger
          command={{ type: 'EndExercise' }}
        >
          <p>{control('endexExplain')}</p>
        </SecondStep>
      )}
    </fieldset>
  );
}

interface SecondStepProps extends Steered {
  label: string;
  title: string;
  confirmLabel: string;
  danger?: boolean;
  button: Pick<ButtonProps, 'kind' | 'icon'>;
  /** Absent while it is not complete. */
  command: SetCommand | undefined;
  onClosed?: () => void;
  children: ReactNode;
}

/** The first step opens; the second names the boards and does it. */
function SecondStep(props: SecondStepProps) {
  const { boards, nameOf, timeOf, steering, label, title, confirmLabel, danger = false, button, command } = props;
  const t = useText(boardTexts);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    props.onClosed?.();
  };
  return (
    <>
      <Button {...button} isDisabled={steering.busy} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={open}
        onClose={close}
        onConfirm={() => command && steering.give(command, boards)}
        confirmLabel={confirmLabel}
        danger={danger}
        isDisabled={command === undefined}
      >
        {props.children}
        <p>{t('goesTo')}</p>
        <ul className="house-set-names">
          {boards.map((board) => (
            <li key={board.id}>
              {nameOf(board)} · {formatExerciseTime(timeOf(board))}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}

/** The pace all boards have, or none in particular. */
function SetPace({ boards, steering }: Steered) {
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const paces = new Set(boards.map(({ clock }) => clock.pace));
  const [same] = paces.size === 1 ? [...paces] : [];
  const known = same === undefined || PACES.includes(same) ? PACES : [...PACES, same].sort((a, b) => a - b);
  const choices = known.map((pace) => ({ value: String(pace), label: control('paceOf', { pace }) }));
  return (
    <Select
      label={control('pace')}
      hideLabel
      choices={same === undefined ? [{ value: '', label: t('paces') }, ...choices] : choices}
      value={same === undefined ? '' : String(same)}
      onChange={(value) => void (value !== '' && steering.give({ type: 'SetPace', pace: Number(value) }, boards))}
      isDisabled={steering.busy}
    />
  );
}

function SetJump(steered: Steered) {
  const { boards, timeOf } = steered;
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const [typed, setTyped] = useState('');
  const to = readExerciseTime(typed);
  const isForward = to !== undefined && boards.some((board) => timeOf(board) < to);
  const error = typed === '' || isForward ? undefined : control(to === undefined ? 'momentUnread' : 'jumpBack');
  return (
    <SecondStep
      {...steered}
      label={control('jump')}
      title={control('jumpTitle')}
      confirmLabel={isForward ? control('jumpConfirm', { at: formatExerciseTime(to) }) : control('jump')}
      button={{ icon: 'right' }}
      command={isForward ? { type: 'JumpTo', to } : undefined}
      onClosed={() => setTyped('')}
    >
      <p>{t('jumpExplain')}</p>
      <TextField
        label={control('jumpTo')}
        value={typed}
        onChange={setTyped}
        placeholder="0:20"
        help={control('momentHelp')}
        error={error}
      />
    </SecondStep>
  );
}

function SetMessage(steered: Steered) {
  const t = useText(boardTexts);
  const language = useLanguage();
  const [text, setText] = useState('');
  const words = text.trim();
  return (
    <SecondStep
      {...steered}
      label={t('message')}
      title={t('messageTitle')}
      confirmLabel={t('messageSend')}
      button={{ icon: 'send' }}
      command={words === '' ? undefined : { type: 'SendMessage', to: 'everyone', text: words, language }}
      onClosed={() => setText('')}
    >
      <TextArea label={t('messageText')} value={text} onChange={setText} maxLength={2000} />
    </SecondStep>
  );
}

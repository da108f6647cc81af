// Steering a set: what at least one chosen board may be asked for goes to all of them. STARTEX, a jump and ENDEX take a
// second step, which names the boards. A safety stop is not lifted here.
import { useState } from 'react';
import type { SetCommand } from '../../../shared/protocol/http.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { controlTexts } from '../../locales/control.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { isOffered } from './boards.ts';
import { PACES } from './paces.ts';
import { SetAdHoc } from './set-ad-hoc.tsx';
import { SetJump } from './set-jump.tsx';
import { SecondStep, type Steered } from './set-second-step.tsx';

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
      {isOffered('SendAdHocInject', boards) && <SetAdHoc {...steered} />}
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

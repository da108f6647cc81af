// An order in the making: about whom, why, what it rests on, and on what legal basis.
import { useMemo } from 'react';
import type { DossierCard, ShownOrderable } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { useRejection, useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { Radio, RadioGroup } from '../../../ui/fields.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { notify } from '../../../ui/notices.tsx';
import { DraftArea } from '../draft-area.tsx';
import { RestsOn } from '../rests-on.tsx';
import { isOver, isRunning } from './measures-state.ts';
import { useNeeds } from './use-needs.ts';
import type { OrderDraft } from './use-order-draft.ts';

const NONE: readonly DossierCard[] = [];
/** As much as the exercise takes of a legal basis. */
const BASIS_LENGTH = 500;
/** Stands for no person where a measure can also be about nobody; no key of a person is a word. */
const NOBODY = 'nobody';

export interface OrderFormProps {
  measure: ShownOrderable;
  draft: OrderDraft;
  isOpened: (key: string) => boolean;
  /** The order is on its way; from here on it stands in the list. */
  onSent: () => void;
}

export function OrderForm({ measure, draft, isOpened, onSent }: OrderFormProps) {
  const m = useText(measureTexts);
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const over = useExercise(isOver);
  const running = useExercise(isRunning);
  const known = useExercise((state) => state.views.team?.fields.people) ?? NONE;
  const people = useMemo(
    () => measure.people && known.filter(({ key }) => measure.people?.includes(key)),
    [measure.people, known],
  );
  const optional = measure.personOptional === true;
  const onlyOne = people?.length === 1 && !optional ? people[0] : undefined;
  const about = onlyOne ?? people?.find(({ key }) => key === draft.about);
  const lacksPerson = people !== undefined && about === undefined && !optional;
  const send = async () => {
    const basis = draft.basis.text.trim();
    const answer = store.send({
      type: 'OrderMeasure',
      measure: measure.id,
      ...(about === undefined ? {} : { about: about.key }),
      reason: draft.reason.text.trim(),
      restsOn: [...draft.restsOn],
      ...(basis === '' ? {} : { basis }),
    });
    // The words are with the command now, which stays until it is recorded.
    draft.clear();
    onSent();
    const result = await answer;
    if (result.ok) notify(m('ordered', { title: measure.title.text }), 'green');
    else notify(`${t('notRecorded')}. ${sentence(result.rejection)}`, 'amber');
  };
  return (
    <div className="card card-body">
      {over && <p className="card-over">{t('over')}</p>}
      <Chosen measure={measure} onAnother={over ? undefined : () => draft.chooseMeasure('')} />
      {people?.length === 0 && !optional && (
        <p className="measure-note">
          <Icon name="info" />
          {m('nobodyYet')}
        </p>
      )}
      {people && people.length > 0 && (
        <RadioGroup
          label={m('whom')}
          value={about?.key ?? (optional ? NOBODY : null)}
          onChange={draft.choosePerson}
          isDisabled={over}
          className="options"
        >
          {people.map(({ key, name }) => (
            <Radio key={key} value={key} className="option">
              <span lang={name.language}>{name.text}</span>
            </Radio>
          ))}
          {optional && (
            <Radio value={NOBODY} className="option">
              {m('nobodyInParticular')}
            </Radio>
          )}
        </RadioGroup>
      )}
      <DraftArea draft={draft.reason} label={m('reason')} help={m('reasonHelp')} isReadOnly={over} rows={3} />
      <RestsOn chosen={draft.restsOn} onChange={draft.rest} isOpened={isOpened} isDisabled={over} />
      <DraftArea draft={draft.basis} label={m('basis')} isReadOnly={over} rows={1} maxLength={BASIS_LENGTH} />
      {!over && (
        <div className="card-actions">
          {!running && <p className="field-help">{m('waitPhase')}</p>}
          {running && lacksPerson && people.length > 0 && <p className="field-help">{m('whomFirst')}</p>}
          <Button kind="primary" icon="send" isDisabled={!running || lacksPerson} onPress={() => void send()}>
            {m('send')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Which measure it is, who must agree and how long it takes. */
function Chosen({ measure, onAnother }: { measure: ShownOrderable; onAnother: (() => void) | undefined }) {
  const m = useText(measureTexts);
  const { consent, takes } = useNeeds()(measure);
  return (
    <div className="measure-chosen">
      <div>
        <p className="field-label">{m('measure')}</p>
        <h3 lang={measure.title.language}>{measure.title.text}</h3>
        <p className="measure-needs">
          {consent} · {takes}
        </p>
      </div>
      {onAnother && (
        <Button size="small" onPress={onAnother}>
          {m('another')}
        </Button>
      )}
    </div>
  );
}

// A tick in the making: what it rests on, and a note. From here a tick is changed and taken back as well.
import { useState } from 'react';
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { useDraft } from '../../../exercise/use-draft.ts';
import { commonTexts, useRejection, useText } from '../../../locales/index.ts';
import { indicatorTexts } from '../../../locales/trainee.indicators.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/fields.tsx';
import { notify } from '../../../ui/notices.tsx';
import { DraftArea } from '../draft-area.tsx';
import { isRunning } from '../measures/measures-state.ts';
import { offered, useEvidence } from './evidence.ts';
import { type Square, useSquares } from './signs.ts';

/** As much as the exercise takes. */
const NOTE_LENGTH = 2000;
const MOST_EVIDENCE = 20;

export interface TickDialogProps {
  person: DossierCard;
  /** The square that was opened; what became of it meanwhile is shown. */
  square: Square;
  isOpened: (key: string) => boolean;
  onClose: () => void;
}

export function TickDialog({ person, square, isOpened, onClose }: TickDialogProps) {
  const { sign, element } = square;
  // A tick on its way when the dialog opened may be recorded by now.
  const { tick, pending } =
    useSquares(person.key, element).find((now) => now.sign.indicator === sign.indicator) ?? square;
  const m = useText(indicatorTexts);
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const running = useExercise(isRunning);
  const evidence = useEvidence();
  const before = pending?.command ?? tick;
  const stands = tick !== undefined || (pending !== undefined && pending.row.state !== 'refused');
  const [chosen, setChosen] = useState<readonly string[]>(before?.evidence ?? []);
  const draft = useDraft(`tick/${person.key}/${sign.indicator}/${element}`);
  // What is written stands until the person changes it: an old note is offered to be gone on with.
  const [touched, setTouched] = useState(draft.text !== '');
  const note = {
    ...draft,
    text: touched ? draft.text : (before?.note ?? ''),
    write: (text: string) => {
      setTouched(true);
      draft.write(text);
    },
  };
  const place = { indicator: sign.indicator, person: person.key, element };
  const tell = async (sent: ReturnType<typeof store.send>, words: string) => {
    // The words are with the command now, which stays until it is recorded.
    draft.clear();
    onClose();
    const answer = await sent;
    if (answer.ok) notify(words, 'green');
    else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  const save = () => {
    if (pending?.row.state === 'refused') store.forget(pending.row.id);
    const words = note.text.trim();
    void tell(
      store.send({ type: 'TickIndicator', ...place, evidence: [...chosen], ...(words === '' ? {} : { note: words }) }),
      m('saved', { indicator: sign.text.text }),
    );
  };
  const takeBack = () =>
    void tell(store.send({ type: 'UntickIndicator', ...place }), m('takenBack', { indicator: sign.text.text }));
  return (
    <Dialog title={sign.text.text} isOpen onClose={onClose} wide alert>
      <p className="field-help">
        {m(element)} · <span lang={person.name.language}>{person.name.text}</span>
      </p>
      <fieldset className="board-evidence">
        <legend className="field-label">{m('evidence')}</legend>
        <p className="field-help">{m('evidenceHelp')}</p>
        {offered(evidence(person.key), chosen, isOpened).map(({ ref, time, text, language }) => (
          <Checkbox
            key={ref}
            isSelected={chosen.includes(ref)}
            isDisabled={!chosen.includes(ref) && chosen.length >= MOST_EVIDENCE}
            onChange={(selected) => setChosen(selected ? [...chosen, ref] : chosen.filter((other) => other !== ref))}
          >
            {time && <time>{time}</time>} <span lang={language}>{text}</span>
          </Checkbox>
        ))}
      </fieldset>
      <DraftArea draft={note} label={m('note')} help={m('noteHelp')} rows={2} maxLength={NOTE_LENGTH} />
      {!running && <p className="field-help">{m('waitPhase')}</p>}
      <div className="dialog-actions">
        <Button onPress={onClose}>{c('cancel')}</Button>
        {stands && (
          <Button isDisabled={!running} onPress={takeBack}>
            {m('untick')}
          </Button>
        )}
        <Button kind="primary" icon="check" isDisabled={!running || chosen.length === 0} onPress={save}>
          {m(stands ? 'change' : 'tick')}
        </Button>
      </div>
    </Dialog>
  );
}

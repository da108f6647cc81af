// Control's part of a rehearsal: it answers for authorities nobody plays and releases what waits for its click. It
// releases nothing else.
import { type ExerciseMs, SECOND } from '../kit/time.ts';
import { anyAnswer } from './careless.ts';
import type { Chance } from './chance.ts';
import { type Answer, answerLater } from './habits.ts';
import { agenciesToSign, answerDocument } from './paperwork.ts';
import type { Policy } from './stage.ts';

/** Exercise milliseconds control takes to answer for an authority. */
const toAnswer = (chance: Chance): ExerciseMs => chance.whole(90, 240) * SECOND;
/** Exercise milliseconds control takes to confirm an inject that is due. */
const toConfirm = (chance: Chance): ExerciseMs => chance.whole(5, 40) * SECOND;

const controlThat =
  (answers: (chance: Chance) => Answer): Policy =>
  (_place, stage, chance) => ({
    notice({ event }) {
      if (event.type === 'MeasureOrdered' && event.status === 'asked' && nobodyPlays(event.authority))
        answerLater(stage, event.order, answers(chance), 'The law card gives the grounds.', toAnswer(chance));
      if (event.type === 'DocumentSubmitted' && event.status === 'submitted')
        for (const agency of agenciesToSign(stage, event.document))
          answerDocument(
            stage,
            event.document,
            agency,
            toAnswer(chance),
            answers(chance) === 'refused' ? 'return' : 'sign',
          );
      if (event.type !== 'InjectAwaitsConfirmation') return;
      const { inject } = event;
      stage.later(toConfirm(chance), () => {
        if (stage.state.injects.get(inject)?.status === 'waiting') stage.give({ type: 'ReleaseInject', inject });
      });
    },
  });

const nobodyPlays = ({ kind, teams }: { kind: string; teams?: readonly string[] | undefined }): boolean =>
  kind === 'control' || (kind === 'team' && (teams ?? []).length === 0);

/** Grants, with reasons. */
export const carefulControl: Policy = controlThat(() => 'granted');
/** Refuses or narrows now and then. */
export const carelessControl: Policy = controlThat((chance) => anyAnswer(chance, 0.25));

// Gives one command to the chosen boards. Ids are drawn once per giving: what may have been lost on the way is sent again
// under the same ids and is done once.
import { useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { SetCommand, SteerAnswer, SteerRequest } from '../../../shared/protocol/http.ts';
import { post } from '../../link/api.ts';
import { newId } from '../../link/ids.ts';
import type { Exercise } from './boards.ts';

/** What each board answered to the last command. */
export interface Outcome {
  readonly command: SetCommand;
  /** By exercise: why it was not done; `undefined` if it was. */
  readonly answers: ReadonlyMap<string, RejectionCode | undefined>;
}

export interface SteeringSet {
  readonly busy: boolean;
  readonly outcome: Outcome | undefined;
  /** The request did not come through, or was refused whole. */
  readonly refusal: RejectionCode | undefined;
  readonly give: (command: SetCommand, boards: readonly Exercise[]) => Promise<void>;
  /** Sends what did not come through once more. */
  readonly again: () => Promise<void>;
}

export function useSteerSet(onDone: () => Promise<void>): SteeringSet {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [failed, setFailed] = useState<{ request: SteerRequest; code: RejectionCode }>();
  const send = async (request: SteerRequest) => {
    setBusy(true);
    const answer = await post<SteerAnswer>('/api/house/steer', request);
    if (answer.ok) {
      const answers = new Map(answer.value.answers.map(({ exercise, rejection }) => [exercise, rejection?.code]));
      setOutcome({ command: request.command, answers });
      setFailed(undefined);
    } else {
      setOutcome(undefined);
      setFailed({ request, code: answer.rejection.code });
    }
    await onDone();
    setBusy(false);
  };
  return {
    busy,
    outcome,
    refusal: failed?.code,
    give: (command, boards) => send({ command, exercises: boards.map(({ id }) => ({ exercise: id, id: newId() })) }),
    again: async () => {
      if (failed) await send(failed.request);
    },
  };
}

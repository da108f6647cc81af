// Codes, addresses and names of the room: not in any view, asked for over HTTP.
import { useCallback, useEffect, useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { RoomAnswer } from '../../../shared/protocol/http.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { get, post } from '../../link/api.ts';

export type RoomCode = RoomAnswer['codes'][number];

export interface RoomState {
  readonly room: RoomAnswer | undefined;
  readonly refusal: RejectionCode | undefined;
  /** Draws a new code in the place of one; the old one works no longer. True once it is so. */
  readonly replace: (code: RoomCode) => Promise<boolean>;
}

const EVERY = 10_000;

/** Asked again when people come and go, and now and then, because another device may have reached an address. */
export function useRoom(): RoomState {
  const { handle } = useExerciseStore();
  const people = useExercise((state) => state.people.length);
  const [room, setRoom] = useState<RoomAnswer>();
  const [refusal, setRefusal] = useState<RejectionCode>();
  const path = `/api/s/${encodeURIComponent(handle)}`;
  const load = useCallback(async () => {
    if (handle === '') return;
    const answer = await get<RoomAnswer>(`${path}/room`);
    if (answer.ok) setRoom(answer.value);
    setRefusal(answer.ok ? undefined : answer.rejection.code);
  }, [handle, path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is here is not read, but tells that the room changed.
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), EVERY);
    return () => clearInterval(timer);
  }, [load, people]);
  return {
    room,
    refusal,
    replace: async ({ code, role, team }) => {
      const drawn = await post(`${path}/codes`, { action: 'new', role, ...(team === undefined ? {} : { team }) });
      const answer = drawn.ok ? await post(`${path}/codes`, { action: 'withdraw', code }) : drawn;
      await load();
      setRefusal(answer.ok ? undefined : answer.rejection.code);
      return answer.ok;
    },
  };
}

/** Where a code leads on an address of the machine. */
export const joinUrl = (address: string, code: string): string => `${address}/join/${encodeURIComponent(code)}`;
/** The picture of a link that the people in the room scan. */
export const qrUrl = (handle: string, link: string): string =>
  `/api/s/${encodeURIComponent(handle)}/qr?text=${encodeURIComponent(link)}`;

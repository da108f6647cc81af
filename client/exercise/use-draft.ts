// Text a person is writing, by key ("message/control", "decision/<key>"): outlives reloads, losses and other devices.
import { useExercise, useExerciseStore } from './exercise-context.tsx';

export interface DraftHandle {
  readonly text: string;
  /** What another device wrote meanwhile; shown below the own text until the person chose. */
  readonly other: string | undefined;
  /** false while the text is only on this device. */
  readonly saved: boolean;
  readonly write: (text: string) => void;
  /** After the text was sent and recorded. */
  readonly clear: () => void;
  readonly settle: (takeOther: boolean) => void;
}

export function useDraft(key: string): DraftHandle {
  const store = useExerciseStore();
  const draft = useExercise((state) => state.drafts[key]);
  return {
    text: draft?.text ?? '',
    other: draft?.other,
    saved: !draft?.dirty,
    write: (text) => store.writeDraft(key, text),
    clear: () => store.writeDraft(key, ''),
    settle: (takeOther) => store.settleDraft(key, takeOther),
  };
}

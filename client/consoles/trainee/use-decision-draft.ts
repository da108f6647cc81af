// A decision in the making: reason, chosen option and what it rests on, each kept as a draft so that nothing is lost.
import { type DraftHandle, useDraft } from '../../exercise/use-draft.ts';

export interface DecisionDraft {
  readonly reason: DraftHandle;
  readonly option: string;
  readonly restsOn: readonly string[];
  readonly choose: (option: string) => void;
  readonly rest: (keys: readonly string[]) => void;
  readonly clear: () => void;
}

export function useDecisionDraft(card: string): DecisionDraft {
  const reason = useDraft(`decision/${card}`);
  const option = useDraft(`option/${card}`);
  const rests = useDraft(`rests/${card}`);
  return {
    reason,
    option: option.text,
    restsOn: rests.text === '' ? [] : rests.text.split(' '),
    choose: (key) => option.write(key),
    rest: (keys) => rests.write(keys.join(' ')),
    clear: () => {
      reason.clear();
      option.clear();
      rests.clear();
    },
  };
}

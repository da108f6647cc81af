// A small act with a few words: a button that opens a line to write in, and sends it. What is written is kept as a draft.
import { useState } from 'react';
import type { Command } from '../../../shared/exercise/commands.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useDraft } from '../../exercise/use-draft.ts';
import { commonTexts, useRejection, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { DraftArea } from './draft-area.tsx';

export interface SmallActProps {
  draftKey: string;
  /** Of the button that opens it, and of the one that sends it. */
  label: string;
  icon: IconName;
  words: string;
  /** Nothing is sent without words. */
  required?: boolean;
  isDisabled?: boolean;
  command: (words: string) => Command;
}

export function SmallAct({ draftKey, label, icon, words, required = false, isDisabled, command }: SmallActProps) {
  const common = useText(commonTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const draft = useDraft(draftKey);
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const text = draft.text.trim();
  const send = async () => {
    const answer = await store.send(command(text));
    if (!answer.ok) return setRefused(sentence(answer.rejection));
    draft.clear();
    setOpen(false);
  };
  if (!open)
    return (
      <Button size="small" icon={icon} isDisabled={isDisabled ?? false} onPress={() => setOpen(true)}>
        {label}
      </Button>
    );
  return (
    <div className="small-act">
      <DraftArea draft={draft} label={words} rows={2} maxLength={2000} {...(refused ? { error: refused } : {})} />
      <div className="card-actions">
        <Button size="small" onPress={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button
          size="small"
          kind="primary"
          isDisabled={(isDisabled ?? false) || (required && text === '')}
          onPress={() => void send()}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

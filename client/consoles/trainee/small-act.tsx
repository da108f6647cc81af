// A small act with a few words: a button that opens a line to write in, and sends it. What is written is kept as a draft.
import { useState } from 'react';
import type { Command } from '../../../shared/exercise/commands.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useDraft } from '../../exercise/use-draft.ts';
import { commonTexts, type Refused, useRejection, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { DraftArea } from './draft-area.tsx';
import { PendingDecision } from './pending-decision.tsx';

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

/** What a command is about: two of one kind about the same thing are the same act. */
const aimOf = (command: Command): string => {
  const about =
    ('what' in command && command.what) ||
    ('request' in command && command.request) ||
    ('document' in command && command.document) ||
    '';
  return `${command.type}/${about}`;
};

export function SmallAct({ draftKey, label, icon, words, required = false, isDisabled, command }: SmallActProps) {
  const common = useText(commonTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const draft = useDraft(draftKey);
  const aim = aimOf(command(''));
  const pending = useExercise((state) => state.pending.find((row) => aimOf(row.command) === aim));
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const text = draft.text.trim();
  const send = async () => {
    const answer = await store.send(command(text));
    if (!answer.ok) return setRefused(answer.rejection);
    draft.clear();
    setOpen(false);
  };
  // Given already, if perhaps before the page was loaded again; its words are with it.
  if (pending) return <PendingDecision pending={pending} canChange={false} />;
  if (!open)
    return (
      <Button size="small" icon={icon} isDisabled={isDisabled ?? false} onPress={() => setOpen(true)}>
        {label}
      </Button>
    );
  return (
    <div className="small-act">
      <DraftArea
        draft={draft}
        label={words}
        rows={2}
        maxLength={2000}
        {...(refused ? { error: sentence(refused) } : {})}
      />
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

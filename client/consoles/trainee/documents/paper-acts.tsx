// What a team does with a document as a whole: submits a version of its own, signs or returns what was submitted to it.
import { type ReactNode, useState } from 'react';
import type { ShownDocument, ShownForm, ShownVersion } from '../../../../shared/views/shapes/documents.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { usePending } from '../../../exercise/use-pending.ts';
import { type Refused, useRejection, useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { Button } from '../../../ui/button.tsx';
import { isRunning } from '../measures/measures-state.ts';
import { PendingDecision } from '../pending-decision.tsx';
import { SmallAct } from '../small-act.tsx';

const NO_FORMS: readonly ShownForm[] = [];

export interface SubmitProps {
  document: ShownDocument;
  version: ShownVersion;
  /** What else can be done with this version. */
  children: ReactNode;
}

export function Submit({ document, version: { version, values }, children }: SubmitProps) {
  const d = useText(documentTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const running = useExercise(isRunning);
  const form = useExercise((state) => state.views.team?.fields.forms ?? NO_FORMS).find(
    ({ key }) => key === document.form,
  );
  const pending = usePending('SubmitDocument').find(({ command }) => command.document === document.key);
  const [refused, setRefused] = useState<Refused>();
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const empty = (field: string) => !values.some((each) => each.field === field && each.value.trim() !== '');
  const submit = async () => {
    // All that is missing is said at once, also without a connection; the exercise would name the first.
    const missing = form?.fields.filter(({ key, required }) => required && empty(key)) ?? [];
    setRefused(undefined);
    setLacking(missing.map(({ key }) => key));
    if (missing.length > 0) return;
    const answer = await store.send({ type: 'SubmitDocument', document: document.key, version });
    if (answer.ok) return;
    const { code, detail } = answer.rejection;
    if (code === 'field-missing' && detail !== undefined) setLacking([detail]);
    else setRefused(answer.rejection);
  };
  const labels = values.filter(({ field }) => lacking.includes(field)).map(({ label }) => label.text);
  const mistake = labels.length > 0 ? d('missing', { label: labels.join('; ') }) : refused && sentence(refused);
  return (
    <>
      {mistake && !pending && (
        <p role="alert" className="field-error">
          {mistake}
        </p>
      )}
      {!running && !pending && <p className="field-help paper-wait">{d('waitPhase')}</p>}
      <div className="card-actions">
        {pending ? (
          <PendingDecision pending={pending.row} canChange={false} />
        ) : (
          <>
            {children}
            <Button kind="primary" icon="send" isDisabled={!running} onPress={() => void submit()}>
              {d('submit', { version })}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

export function Sign({ document }: { document: ShownDocument }) {
  const d = useText(documentTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const running = useExercise(isRunning);
  const pending = usePending('SignDocument').find(({ command }) => command.document === document.key);
  const [refused, setRefused] = useState<Refused>();
  const version = document.submitted?.version ?? 1;
  const sign = async () => {
    const answer = await store.send({ type: 'SignDocument', document: document.key, version });
    setRefused(answer.ok ? undefined : answer.rejection);
  };
  if (pending) return <PendingDecision pending={pending.row} canChange={false} />;
  return (
    <>
      {refused && (
        <p role="alert" className="field-error">
          {sentence(refused)}
        </p>
      )}
      {!running && <p className="field-help paper-wait">{d('waitSign')}</p>}
      <div className="card-actions">
        <SmallAct
          draftKey={`return/${document.key}`}
          label={d('return')}
          icon="back"
          words={d('returnReason')}
          required
          isDisabled={!running}
          command={(reason) => ({ type: 'ReturnDocument', document: document.key, version, reason })}
        />
        <Button kind="primary" icon="check" isDisabled={!running} onPress={() => void sign()}>
          {d('sign', { version })}
        </Button>
      </div>
    </>
  );
}

// Versions on their way, and those that were refused: their words stay whole until they are sent again, changed or put away.
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import type { ShownForm, ShownValue } from '../../../../shared/views/shapes/documents.ts';
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { type PendingOf, usePending } from '../../../exercise/use-pending.ts';
import { useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { PendingDecision } from '../pending-decision.tsx';
import { RefusedActions } from '../refused-actions.tsx';
import { PaperValues } from './paper-values.tsx';
import { usePaper } from './use-paper.ts';

const NO_FORMS: readonly ShownForm[] = [];
const NOBODY: readonly DossierCard[] = [];

export interface PendingPapersProps {
  /** Key of the document they are versions of; absent for new documents. */
  document?: string;
  /** Somebody takes refused words back: the form they belong in. */
  onChange: (form: string) => void;
}

export function PendingPapers({ document, onChange }: PendingPapersProps) {
  const forms = useExercise((state) => state.views.team?.fields.forms) ?? NO_FORMS;
  return usePending('SaveDocument')
    .filter(({ command }) => command.document === document)
    .map((pending) => {
      const form = forms.find(({ key }) => key === pending.command.form);
      return form && <PendingPaper key={pending.row.id} pending={pending} form={form} onChange={onChange} />;
    });
}

interface PendingPaperProps {
  pending: PendingOf<'SaveDocument'>;
  form: ShownForm;
  onChange: (form: string) => void;
}

function PendingPaper({ pending: { row, command }, form, onChange }: PendingPaperProps) {
  const d = useText(documentTexts);
  const store = useExerciseStore();
  const people = useExercise((state) => state.views.team?.fields.people) ?? NOBODY;
  const paper = usePaper(command.document ?? form.key, form);
  const person = people.find(({ key }) => key === command.about)?.name;
  const change = () => {
    paper.refill(command);
    store.forget(row.id);
    onChange(form.key);
  };
  return (
    <section className="card card-body" aria-label={form.title.text}>
      <p className="paper-title" lang={form.title.language}>
        {form.title.text}
        {person && ` · ${person.text}`}
      </p>
      <details className="rests">
        <summary>{d('yourWords')}</summary>
        <PaperValues values={valuesOf(form, command, people)} language={command.language} />
      </details>
      <PendingDecision pending={row} canChange={false} />
      <RefusedActions row={row} onChange={change} />
    </section>
  );
}

const valuesOf = (
  { fields }: ShownForm,
  { values }: CommandOf<'SaveDocument'>,
  people: readonly DossierCard[],
): ShownValue[] =>
  fields.map(({ key, label, options }) => {
    const value = values[key] ?? '';
    const said =
      options.find((option) => option.key === value)?.title ?? people.find((person) => person.key === value)?.name;
    return { field: key, label, value, ...(said ? { said } : {}) };
  });

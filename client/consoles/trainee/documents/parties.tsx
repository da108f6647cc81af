// Teams and agencies a document goes to, or that sign it.
import type { ShownParty } from '../../../../shared/views/shapes/documents.ts';
import type { TeamFields } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useText } from '../../../locales/index.ts';
import { traineeTexts } from '../../../locales/trainee.ts';

const NO_OTHERS: TeamFields['others'] = [];

/** A team's code, an agency's name, or control. */
export function usePartyName(): (party: ShownParty) => string {
  const t = useText(traineeTexts);
  return ({ code, title }) => title?.text ?? (code === 'control' ? t('control') : (code ?? ''));
}

/** Each with its name, where the team may know it. */
export function Parties({ label, parties }: { label: string; parties: readonly ShownParty[] }) {
  const nameOf = usePartyName();
  const others = useExercise((state) => state.views.team?.fields.others) ?? NO_OTHERS;
  if (parties.length === 0) return null;
  const names = parties.map((party) => {
    const title = others.find(({ code }) => code === party.code)?.title.text;
    return title === undefined ? nameOf(party) : `${nameOf(party)} · ${title}`;
  });
  return (
    <p className="paper-line">
      <span className="field-label">{label}:</span> {names.join('; ')}
    </p>
  );
}

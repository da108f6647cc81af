// Teams and agencies a document goes to, or that sign it.
import type { ShownParty } from '../../../../shared/views/shapes/documents.ts';
import { useText } from '../../../locales/index.ts';
import { traineeTexts } from '../../../locales/trainee.ts';

/** A team's code, an agency's name, or control. */
export function usePartyName(): (party: ShownParty) => string {
  const t = useText(traineeTexts);
  return ({ code, title }) => title?.text ?? (code === 'control' ? t('control') : (code ?? ''));
}

export function Parties({ label, parties }: { label: string; parties: readonly ShownParty[] }) {
  const nameOf = usePartyName();
  if (parties.length === 0) return null;
  return (
    <p className="paper-line">
      <span className="field-label">{label}</span> {parties.map(nameOf).join(', ')}
    </p>
  );
}

// In whose name control speaks: its own, an agency of the scenario, or a role of the catalogue.
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { Select } from '../../ui/select.tsx';
import { useControlView } from './use-control.ts';

/** Stands for control itself; no agency has an empty id. */
export const SELF = '';

/** The part of a message that says in whose name it is. */
export const spokenAs = (agency: string): { as?: string } => (agency === SELF ? {} : { as: agency });

export function AgencySelect({ value, onChange }: { value: string; onChange: (agency: string) => void }) {
  const t = useText(deskTexts);
  const { agencies } = useControlView().fields.catalogue;
  if (agencies.length === 0) return null;
  return (
    <Select
      label={t('speakAs')}
      value={value}
      onChange={onChange}
      choices={[
        { value: SELF, label: t('control') },
        ...agencies.map(({ id, title }) => ({ value: id, label: title.text })),
      ]}
    />
  );
}

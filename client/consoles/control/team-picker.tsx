// To whom: everyone, or some teams.
import type { Recipients } from '../../../shared/scenario/schema/values.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { useControlView } from './use-control.ts';

export interface TeamPickerProps {
  chosen: readonly string[];
  onChange: (teams: readonly string[]) => void;
}

/** What the chosen teams are as recipients. */
export const recipientsOf = (chosen: readonly string[], all: number): Recipients =>
  chosen.length === all ? 'everyone' : [...chosen];

export function TeamPicker(props: TeamPickerProps) {
  return <TeamPickerOf {...props} teams={useControlView().fields.catalogue.teams} />;
}

export interface TeamPickerOfProps extends TeamPickerProps {
  teams: ControlView['fields']['catalogue']['teams'];
}
export function TeamPickerOf({ teams, chosen, onChange }: TeamPickerOfProps) {
  const t = useText(controlTexts);
  const all = chosen.length === teams.length;
  const toggle = (team: string, selected: boolean) =>
    onChange(teams.map(({ id }) => id).filter((id) => (id === team ? selected : chosen.includes(id))));
  return (
    <fieldset className="ctl-team-picker">
      <legend className="field-label">{t('to')}</legend>
      <Checkbox isSelected={all} onChange={(selected) => onChange(selected ? teams.map(({ id }) => id) : [])}>
        {t('everyone')}
      </Checkbox>
      {teams.map(({ id, code, title }) => (
        <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(selected) => toggle(id, selected)}>
          <TeamTag code={code} title={title.text} />
        </Checkbox>
      ))}
    </fieldset>
  );
}

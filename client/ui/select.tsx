// A choice from a short list. The browser's own: it opens as people know it on their device, and a phone gives it room.
import { Icon } from './icons.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string> {
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  hideLabel?: boolean;
  isDisabled?: boolean;
  className?: string;
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { label, choices, value, onChange, hideLabel, isDisabled = false, className = '' } = props;
  return (
    <label className={`field ${className}`}>
      <span className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</span>
      <span className="select">
        <select
          className="select-button"
          value={value}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

// Form fields with their label, help and mistake in one place.
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Radio as AriaRadio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Icon } from './icons.tsx';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string | undefined;
  error?: string | undefined;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  placeholder?: string;
  maxLength?: number;
  /** Lines; more than one makes a text area. */
  rows?: number;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean;
  type?: 'text' | 'search' | 'number';
  autoComplete?: string;
  autoCapitalize?: string;
  spellCheck?: boolean;
  onSubmit?: () => void;
  inputClassName?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, help, error, rows, hideLabel, placeholder, onSubmit, inputClassName = '', autoCapitalize } = props;
  const { isDisabled = false, isReadOnly = false, type = 'text', spellCheck, maxLength, autoComplete } = props;
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
      type={rows ? 'text' : type}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      {...(onSubmit && !rows ? { onKeyDown: (event) => event.key === 'Enter' && onSubmit() } : {})}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {rows ? (
        <AriaTextArea className={`input ${inputClassName}`} rows={rows} placeholder={placeholder} />
      ) : (
        <Input
          className={`input ${inputClassName}`}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(autoCapitalize === undefined ? {} : { autoCapitalize })}
          {...(spellCheck === undefined ? {} : { spellCheck })}
        />
      )}
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

export const TextArea = (props: TextFieldProps) => <TextField rows={3} {...props} />;

export interface RadioGroupProps {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  children: ReactNode;
  hideLabel?: boolean;
  isDisabled?: boolean;
  className?: string;
}

export function RadioGroup({
  label,
  value,
  onChange,
  children,
  hideLabel,
  isDisabled,
  className = '',
}: RadioGroupProps) {
  return (
    <AriaRadioGroup className={`field ${className}`} value={value} onChange={onChange} isDisabled={isDisabled ?? false}>
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {children}
    </AriaRadioGroup>
  );
}

export function Radio({ value, children, className = '' }: { value: string; children: ReactNode; className?: string }) {
  return (
    <AriaRadio value={value} className={`choice ${className}`}>
      <span className="choice-mark" />
      <span className="choice-text">{children}</span>
    </AriaRadio>
  );
}

export interface CheckboxProps {
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
}

export function Checkbox({ isSelected, onChange, children, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox className="choice" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled ?? false}>
      <span className="choice-mark choice-mark-box">
        <Icon name="check" />
      </span>
      <span className="choice-text">{children}</span>
    </AriaCheckbox>
  );
}

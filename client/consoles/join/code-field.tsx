// Where a code is typed: of a team, or of one's own seat.
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import { useRejection } from '../../locales/index.ts';
import { TextField } from '../../ui/fields.tsx';

/** Long enough to be a code, however it is typed. */
export const isCodeLong = (typed: string): boolean => typed.replace(/[\s-]/g, '').length >= 4;

/** What cannot be a code is not known as one, either. */
const shownRejection = (rejection: Rejection): Rejection =>
  rejection.code === 'malformed' ? { code: 'code-unknown' } : rejection;

export interface CodeFieldProps {
  label: string;
  help: string;
  value: string;
  onChange: (code: string) => void;
  rejection: Rejection | undefined;
  onSubmit: () => void;
}

export function CodeField({ rejection, ...field }: CodeFieldProps) {
  const sentence = useRejection();
  return (
    <TextField
      {...field}
      error={rejection && sentence(shownRejection(rejection))}
      inputClassName="join-code"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
    />
  );
}

import type { FactValue } from '../../../shared/scenario/schema/values.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';

/** The value of a fact: yes, no, or a number. */
export function FactText({ value }: { value: FactValue }) {
  const t = useText(injectTexts);
  return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
}

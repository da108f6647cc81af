import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';

/** The legal basis somebody named for an order, if any. */
export function Basis({ text }: { text: string | undefined }) {
  const m = useText(measureTexts);
  if (!text) return null;
  return (
    <p className="measure-basis">
      <strong>{m('basisShort')}: </strong>
      {text}
    </p>
  );
}

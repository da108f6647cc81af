// What stands in the fields of a form, in its order: labels and words.
import type { ShownValue } from '../../../../shared/views/shapes/documents.ts';

export function PaperValues({ values, language }: { values: readonly ShownValue[]; language: string }) {
  return (
    <dl className="paper-values" lang={language}>
      {values.map(({ field, label, value, said }) => (
        <div key={field}>
          <dt lang={label.language}>{label.text}</dt>
          <dd lang={said?.language}>{said?.text ?? (value || '–')}</dd>
        </div>
      ))}
    </dl>
  );
}

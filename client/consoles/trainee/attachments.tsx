import type { Attachment } from '../../../shared/views/shapes/trainee.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useLanguage, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Icon } from '../../ui/icons.tsx';

/** What the name ends in: PDF, SVG. */
const kindOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toUpperCase() ?? '';

export function Attachments({ items }: { items: readonly Attachment[] }) {
  const t = useText(traineeTexts);
  const language = useLanguage();
  const store = useExerciseStore();
  if (items.length === 0) return null;
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  // Files have opaque names: a number says more.
  const called = (index: number) => t('attachment', { count: index + 1 });
  return (
    <section className="attachments" aria-label={t('attachments')}>
      {items.map(({ key, name, type, bytes }, index) => (
        <figure key={key}>
          {type.startsWith('image/') && <img src={store.mediaUrl(key)} alt={called(index)} loading="lazy" />}
          {type.startsWith('audio/') && (
            // The transcript of a recording is the inject's own text.
            <audio controls src={store.mediaUrl(key)} aria-label={called(index)}>
              <track kind="captions" />
            </audio>
          )}
          <figcaption>
            <a href={store.mediaUrl(key)} target="_blank" rel="noreferrer">
              <Icon name="clip" />
              {called(index)}
            </a>{' '}
            <span className="field-help">
              {kindOf(name)} {size.format(Math.max(1, bytes / 1000))}
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

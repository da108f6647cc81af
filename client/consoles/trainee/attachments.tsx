import type { Attachment } from '../../../shared/views/shapes/trainee.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useLanguage, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Icon } from '../../ui/icons.tsx';

export function Attachments({ items }: { items: readonly Attachment[] }) {
  const t = useText(traineeTexts);
  const language = useLanguage();
  const store = useExerciseStore();
  if (items.length === 0) return null;
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return (
    <section className="attachments" aria-label={t('attachments')}>
      {items.map(({ key, name, type, bytes }) => (
        <figure key={key}>
          {type.startsWith('image/') && <img src={store.mediaUrl(key)} alt={name} loading="lazy" />}
          {type.startsWith('audio/') && (
            // The transcript of a recording is the inject's own text.
            <audio controls src={store.mediaUrl(key)} aria-label={name}>
              <track kind="captions" />
            </audio>
          )}
          <figcaption>
            <a href={store.mediaUrl(key)} target="_blank" rel="noreferrer">
              <Icon name="clip" />
              {name}
            </a>{' '}
            <span className="field-help">{size.format(Math.max(1, bytes / 1000))}</span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

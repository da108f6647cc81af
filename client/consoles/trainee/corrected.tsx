// What control corrected: said above the inject, with what it said before, and to whoever had opened that version until
// they open the corrected one.
import type { InboxItem, ShownVersion } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { correctedTexts } from '../../locales/trainee.corrected.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';

export function Corrected({ corrected }: { corrected: NonNullable<InboxItem['corrected']> }) {
  const t = useText(correctedTexts);
  const { earlier } = corrected;
  return (
    <div className="reader-note">
      <p>
        <At t={corrected.t} /> {t('corrected')}
      </p>
      {earlier.length > 0 && (
        <details className="rests">
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.toReversed().map((version) => (
            <Version key={version.since ?? 'first'} version={version} />
          ))}
        </details>
      )}
    </div>
  );
}

function Version({ version: { subject, body } }: { version: ShownVersion }) {
  const t = useText(traineeTexts);
  return (
    <blockquote className="reader-earlier">
      <p lang={subject.language}>
        <strong>{subject.text || t('redacted')}</strong>
      </p>
      <p className="reader-earlier-body" lang={body.language}>
        {body.text || <em>{t('redacted')}</em>}
      </p>
    </blockquote>
  );
}

/** The newest of those that this seat had opened in an earlier version; it stays until the corrected one is opened. */
export function CorrectedBanner({ onOpen }: { onOpen: (key: string) => void }) {
  const t = useText(correctedTexts);
  const trainee = useText(traineeTexts);
  const item = useExercise(({ views: { seat, team } }) =>
    team?.lists.inbox.findLast(({ key, withdrawn }) => !withdrawn && seat?.fields.corrected.includes(key)),
  );
  const ended = useExercise(hasEnded);
  if (!item || ended) return null;
  return (
    <Banner
      tone="amber"
      icon="document"
      title={t('sinceYouRead')}
      action={
        <Button size="small" onPress={() => onOpen(item.key)}>
          {trainee('openIt')}
        </Button>
      }
    >
      <span lang={item.subject.language}>{item.subject.text}</span>
    </Banner>
  );
}

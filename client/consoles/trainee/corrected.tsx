// Said above an inject that control corrected: since when, and what it said before, to be read by whoever had it.
import type { InboxItem, ShownVersion } from '../../../shared/views/shapes/trainee.ts';
import { useText } from '../../locales/index.ts';
import { correctedTexts } from '../../locales/trainee.corrected.ts';
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
  return (
    <blockquote className="reader-earlier">
      <p lang={subject.language}>
        <strong>{subject.text}</strong>
      </p>
      <p className="reader-body" lang={body.language}>
        {body.text}
      </p>
    </blockquote>
  );
}

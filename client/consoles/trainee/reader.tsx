// One inject as the thing it is: a radio log, a letter, a bank statement.
import { useEffect, useRef, useState } from 'react';
import type { InboxItem } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Attachments } from './attachments.tsx';
import { CHANNEL_ICON } from './channels.ts';
import { Foreign } from './foreign.tsx';
import { Corrected } from './parts.ts';
import { Passing } from './pass-on.tsx';

export function Reader({ item }: { item: InboxItem }) {
  const t = useText(traineeTexts);
  const common = useText(commonTexts);
  const [accepted, setAccepted] = useState(item.contentNote === undefined);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    article.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <article ref={article} className="reader" data-channel={item.channel} aria-labelledby="reader-title">
      <header className="reader-head">
        <p className="reader-meta">
          <span className="reader-channel">
            <Icon name={CHANNEL_ICON[item.channel]} />
            {common(`channel.${item.channel}`)}
          </span>
          <At t={item.t} />
          <span lang={item.from.language}>{item.from.text}</span>
        </p>
        <h2 id="reader-title" className="reader-title" lang={item.subject.language}>
          {item.subject.text || t('redacted')}
        </h2>
        <p className="reader-marks">
          {item.withdrawn && <Badge tone="amber">{t('withdrawn')}</Badge>}
          <Foreign text={item.body ?? item.subject} />
          <span>{t('openedBy', { count: item.openedBy })}</span>
        </p>
      </header>
      {item.withdrawn && <p className="reader-note">{t('withdrawnText')}</p>}
      {item.corrected && <Corrected corrected={item.corrected} placeholder={(inside) => inside} />}
      {item.contentNote && (
        <div className="reader-note">
          <p>
            <strong>{t('contentNote')}: </strong>
            <span lang={item.contentNote.language}>{item.contentNote.text}</span>
          </p>
          {!accepted && (
            <Button size="small" onPress={() => setAccepted(true)}>
              {t('showText')}
            </Button>
          )}
        </div>
      )}
      {accepted && <Body item={item} />}
      {accepted && <Attachments items={item.attachments} />}
      <Passing item={item} />
    </article>
  );
}

/** The text; if the first view left it out, it is fetched now. */
function Body({ item }: { item: InboxItem }) {
  const t = useText(traineeTexts);
  const store = useExerciseStore();
  const online = useExercise((state) => state.status === 'live' || state.status === 'replaying');
  const [failedAt, setFailedAt] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const missing = item.body === undefined;
  // A new attempt or a new connection asks again.
  const wanted = missing ? `${attempt}/${online}` : undefined;
  const failed = wanted !== undefined && failedAt === wanted;
  useEffect(() => {
    if (wanted === undefined) return;
    let here = true;
    void store.loadBody(item.key).then((loaded) => here && setFailedAt(loaded ? undefined : wanted));
    return () => {
      here = false;
    };
  }, [store, item.key, wanted]);
  if (item.body)
    return (
      <div className="reader-body" lang={item.body.language}>
        {item.body.text || <em>{t('redacted')}</em>}
      </div>
    );
  return (
    <output className="reader-note">
      {t(failed ? 'bodyFailed' : 'bodyLoading')}{' '}
      {failed && (
        <Button size="small" onPress={() => setAttempt(attempt + 1)}>
          {t('tryAgain')}
        </Button>
      )}
    </output>
  );
}

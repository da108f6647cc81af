// Joining: a code, then a name and a language, then the console. The stop is here from the moment a code is valid.
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import type { CodeAnswer, JoinResponse } from '../../../shared/protocol/http.ts';
import { useSetLanguage } from '../../app/language-setting.ts';
import { post } from '../../link/api.ts';
import { useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { notify } from '../../ui/notices.tsx';
import { StopControl } from '../../ui/stop.tsx';
import { CodeStep } from './code-step.tsx';
import { JoinedStep } from './joined-step.tsx';
import { KeptSeats } from './kept-seats-list.tsx';
import { NameStep } from './name-step.tsx';
import { keepUnfinished, readUnfinished, unfinishedName } from './unfinished.ts';
import './join.css';

type Step =
  | { readonly at: 'code'; readonly rejection?: Rejection }
  | { readonly at: 'name'; readonly code: string; readonly about: CodeAnswer }
  | { readonly at: 'joined'; readonly code: string; readonly seat: JoinResponse };

/** The code the page begins with: of the address, or of somebody who reloads before they are in. */
const beginsWith = (fromLink: string | undefined): string | undefined => fromLink ?? readUnfinished()?.code;

export default function JoinPage({ code: fromLink }: { code?: string }) {
  const t = useText(joinTexts);
  const setLanguage = useSetLanguage();
  const [step, setStep] = useState<Step>({ at: 'code' });
  const [code, setCode] = useState(() => beginsWith(fromLink) ?? '');
  const [busy, setBusy] = useState(code !== '');

  const accept = useCallback((accepted: string, about: CodeAnswer) => {
    const name = unfinishedName(accepted);
    keepUnfinished({ code: accepted, ...(name === undefined ? {} : { name }) });
    setCode(accepted);
    setStep({ at: 'name', code: accepted, about });
  }, []);
  const beginAgain = () => {
    keepUnfinished(undefined);
    setStep({ at: 'code' });
  };
  const check = async (typed: string) => {
    setBusy(true);
    const answer = await post<CodeAnswer>('/api/code', { code: typed });
    setBusy(false);
    if (answer.ok) accept(typed, answer.value);
    else setStep({ at: 'code', rejection: answer.rejection });
  };
  useEffect(() => {
    const known = beginsWith(fromLink);
    if (known === undefined) return;
    let here = true;
    void post<CodeAnswer>('/api/code', { code: known }).then((answer) => {
      if (!here) return;
      setBusy(false);
      if (answer.ok) accept(known, answer.value);
      else setStep({ at: 'code', rejection: answer.rejection });
    });
    return () => {
      here = false;
    };
  }, [fromLink, accept]);

  const stop = async () => {
    const answer = await post<unknown>('/api/stop', { code });
    if (answer.ok) notify(t('stopSent'), 'green');
    return answer.ok
      ? { ok: true as const, position: 0 }
      : { ok: false as const, rejection: { code: 'internal' as const } };
  };

  return (
    <div className="join">
      <header className="join-head">
        <Link href="/" className="join-mark" onClick={beginAgain}>
          Waymark
        </Link>
        <LanguageSwitch long onChoose={setLanguage} />
      </header>
      <main className="join-main">
        {step.at === 'code' && (
          <CodeStep
            code={code}
            onCode={setCode}
            busy={busy}
            rejection={step.rejection}
            onCheck={() => void check(code)}
          />
        )}
        {step.at === 'name' && (
          <NameStep
            key={step.code}
            code={step.code}
            about={step.about}
            onBack={beginAgain}
            onFound={accept}
            onJoined={(seat) => {
              keepUnfinished(undefined);
              setStep({ at: 'joined', code: step.code, seat });
            }}
          />
        )}
        {step.at === 'joined' && <JoinedStep seat={step.seat} />}
        {step.at === 'code' && <KeptSeats />}
      </main>
      <aside className="join-help" aria-label={t('helpTitle')}>
        <div>
          <h2>{t('helpTitle')}</h2>
          <p>{t(step.at === 'code' ? 'helpBefore' : 'helpAfter')}</p>
        </div>
        {step.at !== 'code' && <StopControl onStop={stop} />}
      </aside>
    </div>
  );
}

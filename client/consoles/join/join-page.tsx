// Joining: a code, then a name and a language, then the console. The stop is here from the moment a code is valid.
import { useEffect, useState } from 'react';
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
import { keptSeats } from './kept-seats.ts';
import { NameStep } from './name-step.tsx';
import './join.css';

type Step =
  | { readonly at: 'code'; readonly rejection?: Rejection }
  | { readonly at: 'name'; readonly code: string; readonly about: CodeAnswer }
  | { readonly at: 'joined'; readonly code: string; readonly seat: JoinResponse };

export default function JoinPage({ code: fromLink }: { code?: string }) {
  const t = useText(joinTexts);
  const setLanguage = useSetLanguage();
  const [step, setStep] = useState<Step>({ at: 'code' });
  const [code, setCode] = useState(fromLink ?? '');
  const [busy, setBusy] = useState(fromLink !== undefined);

  const check = async (typed: string) => {
    setBusy(true);
    const answer = await post<CodeAnswer>('/api/code', { code: typed });
    setBusy(false);
    if (answer.ok) setStep({ at: 'name', code: typed, about: answer.value });
    else setStep({ at: 'code', rejection: answer.rejection });
  };
  useEffect(() => {
    if (fromLink === undefined) return;
    let here = true;
    void post<CodeAnswer>('/api/code', { code: fromLink }).then((answer) => {
      if (!here) return;
      setBusy(false);
      setStep(
        answer.ok ? { at: 'name', code: fromLink, about: answer.value } : { at: 'code', rejection: answer.rejection },
      );
    });
    return () => {
      here = false;
    };
  }, [fromLink]);

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
        <Link href="/" className="join-mark" onClick={() => setStep({ at: 'code' })}>
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
            code={step.code}
            about={step.about}
            onBack={() => setStep({ at: 'code' })}
            onJoined={(seat) => setStep({ at: 'joined', code: step.code, seat })}
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

function KeptSeats() {
  const t = useText(joinTexts);
  const [seats] = useState(keptSeats);
  if (seats.length === 0) return null;
  return (
    <section className="join-card" aria-labelledby="kept-seats">
      <h2 id="kept-seats">{t('mine')}</h2>
      <ul className="join-seats">
        {seats.map((seat) => (
          <li key={seat.handle}>
            <Link href={`/s/${seat.handle}`} className="button button-large">
              {t('goOn', { name: seat.name })}
            </Link>
            <p className="field-help">
              {seat.exercise} · {t('mineSeatCode', { code: seat.seatCode })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The director's start page: a link that is spent once, then the house with its exercises and scenarios.
import { useCallback, useEffect, useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { HouseAnswer } from '../../../shared/protocol/http.ts';
import { useSetLanguage } from '../../app/language-setting.ts';
import { get } from '../../link/api.ts';
import { houseTexts } from '../../locales/control.house.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { House } from './house.tsx';
import { OpenHouse } from './open-house.tsx';
import { Refusal } from './refusal.tsx';
import './house.css';

/** The token of the link, taken out of the address bar so that nobody reads it there. */
function takeToken(): string {
  const token = location.hash.replace(/^#/, '');
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
/** Kept outside the component: a page that is drawn twice must not lose it. */
let linkToken = '';

type State =
  | { readonly at: 'asking' }
  | { readonly at: 'link'; readonly token: string }
  | { readonly at: 'house'; readonly house: HouseAnswer }
  | { readonly at: 'outside' }
  | { readonly at: 'failed'; readonly code: RejectionCode };

export default function HousePage() {
  const t = useText(houseTexts);
  const common = useText(commonTexts);
  const setLanguage = useSetLanguage();
  const [state, setState] = useState<State>({ at: 'asking' });
  const load = useCallback(async (token: string) => {
    const answer = await get<HouseAnswer>('/api/house');
    // Whoever spent this link in this browser before is let in again; everybody else is asked.
    if (answer.ok) setState({ at: 'house', house: answer.value });
    else if (token !== '') setState({ at: 'link', token });
    else if (answer.rejection.code === 'not-joined') setState({ at: 'outside' });
    else setState({ at: 'failed', code: answer.rejection.code });
  }, []);
  useEffect(() => {
    const begin = () => {
      linkToken = takeToken() || linkToken;
      void load(linkToken);
    };
    // A new link pasted into the open page changes the hash only.
    const onHash = () => location.hash !== '' && begin();
    begin();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [load]);
  return (
    <main className="house">
      <header className="house-head">
        <span className="house-brand">Waymark</span>
        <LanguageSwitch onChoose={setLanguage} />
      </header>
      {state.at === 'asking' && <p role="status">{common('loading')}</p>}
      {state.at === 'link' && (
        <OpenHouse
          key={state.token}
          token={state.token}
          onOpened={(house) => {
            linkToken = '';
            setState({ at: 'house', house });
          }}
        />
      )}
      {state.at === 'house' && <House house={state.house} />}
      {state.at === 'outside' && (
        <section className="house-card">
          <h1>{t('outside')}</h1>
          <p>{t('outsideText')}</p>
        </section>
      )}
      {state.at === 'failed' && (
        <section className="house-card">
          <Refusal code={state.code} />
          <Button onPress={() => void load(linkToken)}>{t('again')}</Button>
        </section>
      )}
    </main>
  );
}

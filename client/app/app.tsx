// The pages: which address leads to which console. Each console is a chunk of its own.
import { lazy, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import type { Language } from '../../shared/kit/languages.ts';
import { LocaleProvider } from '../locales/index.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { NoticeRegion } from '../ui/notices.tsx';
import { LanguageSetting, startLanguage } from './language-setting.ts';
import { Loading } from './loading.tsx';

const JoinPage = lazy(() => import('../consoles/join/join-page.tsx'));
const SeatPage = lazy(() => import('./seat-page.tsx'));
const HousePage = lazy(() => import('../consoles/control/house-page.tsx'));

export function App() {
  const [language, setLanguage] = useState<Language>(startLanguage);
  return (
    <LanguageSetting value={setLanguage}>
      <LocaleProvider language={language}>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/s/:handle/:part?">
                {({ handle, part }) => <SeatPage key={`${handle}/${part}`} handle={handle} part={part} />}
              </Route>
              <Route path="/director" component={HousePage} />
              <Route path="/join/:code">{({ code }) => <JoinPage code={code} />}</Route>
              <Route>
                <JoinPage />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
        <NoticeRegion />
      </LocaleProvider>
    </LanguageSetting>
  );
}

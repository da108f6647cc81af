// What every console stands in: clock bar, banners, the console itself (frozen while play is stopped), notices.
import type { ReactNode } from 'react';
import { useExercise } from '../exercise/exercise-context.tsx';
import { commonOf, isStopped } from '../exercise/exercise-store.ts';
import { ConnectionBanners, PhaseBanner } from './banners.tsx';
import { ClockBar } from './clock-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { StoppedOverlay } from './stop.tsx';
import './clock-bar.css';

export interface ConsoleFrameProps {
  children: ReactNode;
  /** More for the clock bar. */
  bar?: ReactNode;
  /** What the exercise time counts, for people who are not used to it. */
  clockHint?: string;
  /** More banners, below those of the connection. */
  banners?: ReactNode;
  /** Under the text of the stop: for the director, what lifts it. */
  stopped?: ReactNode;
  /** In the place of where everybody goes during a stop. */
  stoppedWhere?: ReactNode;
  /** Whether to explain the phase to people who decide; control knows it. */
  phaseBanner?: boolean;
}

export function ConsoleFrame(props: ConsoleFrameProps) {
  const { children, bar, clockHint, banners, stopped, stoppedWhere, phaseBanner = true } = props;
  const title = useExercise((state) => commonOf(state.views)?.title);
  const frozen = useExercise(isStopped);
  // In a replay the console is a part of the review, which has a main part and a heading of its own.
  const replaying = useExercise((state) => state.status === 'replaying');
  const Main = replaying ? 'div' : 'main';
  return (
    <div className="console">
      <ClockBar hint={clockHint}>{bar}</ClockBar>
      <div className="console-rest">
        <ConnectionBanners />
        <div inert={frozen}>
          {phaseBanner && <PhaseBanner />}
          {banners}
        </div>
        <Main className="console-main" inert={frozen}>
          {!replaying && (
            <h1 className="visually-hidden" lang={title?.language}>
              {title?.text ?? 'Waymark'}
            </h1>
          )}
          <ErrorBoundary>{children}</ErrorBoundary>
        </Main>
        <StoppedOverlay where={stoppedWhere}>{stopped}</StoppedOverlay>
      </div>
    </div>
  );
}

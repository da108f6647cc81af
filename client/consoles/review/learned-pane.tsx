// What there is to learn: ratings to talk about, evaluation points, how the storylines ended, figures, questions.
import { useEffect, useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { PointResult, PointReview } from '../../../shared/review/evaluation.ts';
import { outcomes } from '../../../shared/review/outcomes.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { ExerciseFiguresList } from './exercise-figures-list.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Gaps, HandOffs, Nobody } from './hand-offs.tsx';
import { HandOvers, Requests } from './hand-overs.tsx';
import { KnowledgeQuery } from './knowledge-query.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { PersonTimes } from './person-times.tsx';
import { PersonsList } from './persons-list.tsx';
import { Ratings } from './ratings-list.tsx';
import { RedLines } from './red-lines-list.tsx';
import { useReview, useScenarioText } from './review-context.tsx';
import { SignsList } from './signs-list.tsx';
import { Telling } from './telling-list.tsx';

const RESULT: Readonly<Record<PointResult, readonly [BadgeTone, IconName]>> = {
  met: ['green', 'check'],
  partly: ['amber', 'info'],
  missed: ['red', 'warning'],
  unknown: ['plain', 'info'],
  unplayed: ['plain', 'info'],
};

/** Conditions are evaluated in a chunk of their own, fetched when this pane is first shown. */
function usePoints(): readonly PointReview[] | undefined {
  const { frames } = useReview();
  const [points, setPoints] = useState<readonly PointReview[]>();
  useEffect(() => {
    let here = true;
    void import('../../../shared/review/evaluation.ts').then(({ evaluationPoints }) => {
      if (here) setPoints(evaluationPoints(frames.at(frames.last)));
    });
    return () => {
      here = false;
    };
  }, [frames]);
  return points;
}

export function LearnedPane() {
  const t = useText(reviewTexts);
  const { frames, counted } = useReview();
  const points = usePoints();
  const end = frames.at(frames.last);
  const crossed = counted.crossed();
  const ended = end.phase === 'ended' || end.phase === 'reviewed';
  const last = frames.event(frames.last)?.t ?? 0;
  return (
    <div className="review-read">
      <p className="review-note">{ended ? t('asItEnded') : t('asItStands', { time: formatExerciseTime(last) })}</p>
      {points ? (
        <>
          <Ratings state={end} points={points} crossed={crossed} />
          <RedLines lines={crossed} />
          <Points points={points} />
        </>
      ) : (
        <p role="status">{t('evaluating')}</p>
      )}
      <Telling />
      <Outcomes />
      <PersonsList />
      <SignsList />
      <PersonTimes rows={counted.persons()} />
      <Gaps rows={counted.gaps()} />
      <Nobody found={counted.nobody()} />
      <HandOffs rows={counted.handOffs()} />
      <HandOvers rows={counted.handOvers()} />
      <Requests rows={counted.requests()} />
      <KnowledgeQuery ledger={counted.ledger()} />
      <ExerciseFiguresList figures={counted.figures()} />
      <FiguresTable state={end} />
      <Debrief />
    </div>
  );
}

function Points({ points }: { points: readonly PointReview[] }) {
  const t = useText(reviewTexts);
  const say = useScenarioText();
  return (
    <>
      <h3>{t('points')}</h3>
      {points.some(({ result }) => result === 'unplayed') && <p className="review-note">{t('unplayedText')}</p>}
      <ul className="points">
        {points.map(({ point, result, sentence }) => (
          <li key={point}>
            <Badge tone={RESULT[result][0]} icon={RESULT[result][1]}>
              {t(`point.${result}`)}
            </Badge>
            <div>
              <strong>{say(`evaluation.${point}.title`).text}</strong>
              {!sentence.endsWith('.title') && <p>{say(sentence).text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcomes() {
  const t = useText(reviewTexts);
  const { frames } = useReview();
  const say = useScenarioText();
  return (
    <>
      <h3>{t('outcomes')}</h3>
      <ul className="truth-list">
        {outcomes(frames.at(frames.last)).map((row) => (
          <li key={row.storyline}>
            <span className="truth-name">{say(`storylines.${row.storyline}.title`).text}</span>
            <span className="truth-state">
              {row.played ? (
                <>
                  {say(`storylines.${row.storyline}.states.${row.state}.title`).text}
                  <OutcomeBadge {...row} />
                </>
              ) : (
                <Badge>{t('point.unplayed')}</Badge>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Debrief() {
  const t = useText(reviewTexts);
  const { scenario } = useReview();
  const say = useScenarioText();
  const { debrief } = scenario;
  if (!debrief) return null;
  return (
    <>
      <h3>{t('debrief')}</h3>
      <ol className="questions">
        {Object.keys(debrief.questions).map((id) => (
          <li key={id}>{say(`debrief.questions.${id}`).text}</li>
        ))}
      </ol>
      {debrief.closing && (
        <>
          <h3>{t('closing')}</h3>
          <p>{say('debrief.closing').text}</p>
        </>
      )}
    </>
  );
}

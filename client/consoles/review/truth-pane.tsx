// What was so at this moment, whoever knew it: storylines, people, facts.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { outcomes } from '../../../shared/review/outcomes.ts';
import { useShown, useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { useReview, useScenarioText, useStateHere } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

export function TruthPane() {
  const t = useText(reviewTexts);
  const state = useStateHere();
  const say = useScenarioText();
  const shown = useShown();
  return (
    <div className="review-read">
      <h3>{t('storylines')}</h3>
      <ul className="truth-list">
        {outcomes(state).map((row) => (
          <li key={row.storyline}>
            <span className="truth-name" {...shown(say(`storylines.${row.storyline}.title`))}>
              {say(`storylines.${row.storyline}.title`).text}
            </span>
            <span className="truth-state">
              {say(`storylines.${row.storyline}.states.${row.state}.title`).text}
              <OutcomeBadge {...row} />
            </span>
            <span className="review-note">{t('since', { time: formatExerciseTime(row.since) })}</span>
          </li>
        ))}
      </ul>
      <Facts />
      <People />
    </div>
  );
}

/** Only what has changed since the start: the rest is as the scenario began. */
function Facts() {
  const t = useText(reviewTexts);
  const state = useStateHere();
  const { names } = useSpeech();
  const changed = Object.entries(state.scenario.facts).filter(([name, fact]) => state.facts[name] !== fact.start);
  return (
    <>
      <h3>{t('facts')}</h3>
      {changed.length === 0 && <p className="review-note">{t('noFacts')}</p>}
      <dl className="facts">
        {changed.map(([name, fact]) => (
          <div key={name}>
            <dt>{names.fact(name)}</dt>
            <dd>{names.factValue(state.facts[name] ?? fact.start)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function People() {
  const t = useText(reviewTexts);
  const { scenario } = useReview();
  const say = useScenarioText();
  return (
    <>
      <h3>{t('people')}</h3>
      <ul className="truth-list">
        {Object.entries(scenario.people).map(([id, { initials }]) => (
          <li key={id} className="truth-person">
            <span className="truth-initials" aria-hidden="true">
              {initials}
            </span>
            <span>
              <strong>{say(`people.${id}.name`).text}</strong>
              <p>{say(`people.${id}.truth.summary`).text}</p>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

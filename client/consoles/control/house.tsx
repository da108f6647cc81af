// The house: exercises to enter, scenarios to plan one from; a scenario with mistakes says where they are.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import { MINUTE } from '../../../shared/kit/time.ts';
import type { HouseAnswer, JoinResponse } from '../../../shared/protocol/http.ts';
import { post } from '../../link/api.ts';
import { houseTexts } from '../../locales/control.house.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { Badge, type BadgeTone, EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Refusal } from './refusal.tsx';

type Exercise = HouseAnswer['exercises'][number];
type ScenarioEntry = HouseAnswer['scenarios'][number];

const TONE: Readonly<Partial<Record<Exercise['phase'], BadgeTone>>> = {
  lobby: 'blue',
  running: 'green',
  paused: 'amber',
  'time-out': 'amber',
  stopped: 'red',
};

/** A title in the page's language, else in whatever language there is. */
function useTitle(): (title: Exercise['title']) => string {
  const language = useLanguage();
  return (title) => title[language] ?? title.en ?? Object.values(title)[0] ?? '';
}

/** Asks for a director's seat and goes to its console. */
function useEnter() {
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RejectionCode>();
  const enter = async (path: string, body: unknown) => {
    setBusy(true);
    const answer = await post<JoinResponse>(path, body);
    setBusy(false);
    if (answer.ok) go(`/s/${answer.value.handle}`);
    else setRefusal(answer.rejection.code);
  };
  return { enter, busy, refusal };
}

export function House({ house }: { house: HouseAnswer }) {
  const t = useText(houseTexts);
  const exercises = house.exercises.toSorted((a, b) => b.plannedAt - a.plannedAt);
  return (
    <>
      <h1>{t('welcome', { name: house.name })}</h1>
      <section className="house-part" aria-label={t('exercises')}>
        <h2>{t('exercises')}</h2>
        {exercises.length === 0 ? (
          <EmptyState icon="flag" title={t('noExercises')}>
            {t('noExercisesText')}
          </EmptyState>
        ) : (
          <ul className="house-list">
            {exercises.map((exercise) => (
              <ExerciseLine key={exercise.id} exercise={exercise} />
            ))}
          </ul>
        )}
      </section>
      <section className="house-part" aria-label={t('scenarios')}>
        <h2>{t('scenarios')}</h2>
        {house.scenarios.length === 0 ? (
          <EmptyState icon="document" title={t('noScenarios')}>
            {t('noScenariosText')}
          </EmptyState>
        ) : (
          <ul className="house-list">
            {house.scenarios.map((scenario) => (
              <ScenarioLine key={scenario.id} scenario={scenario} first={exercises.length === 0} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function ExerciseLine({ exercise }: { exercise: Exercise }) {
  const t = useText(houseTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const title = useTitle();
  const { enter, busy, refusal } = useEnter();
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(exercise.plannedAt);
  const live = ['running', 'paused', 'time-out', 'stopped'].includes(exercise.phase);
  return (
    <li>
      <div className="house-line-main">
        <h3>{title(exercise.title)}</h3>
        <p className="house-soft">
          <Badge tone={TONE[exercise.phase] ?? 'plain'}>{common(`phase.${exercise.phase}`)}</Badge> <time>{when}</time>{' '}
          · {t('seats', { count: exercise.seats })}
        </p>
        <Refusal code={refusal} />
      </div>
      <Button
        kind={live || exercise.phase === 'lobby' ? 'primary' : 'plain'}
        isDisabled={busy}
        aria-label={t('enterNamed', { title: title(exercise.title), when })}
        onPress={() => void enter(`/api/exercises/${encodeURIComponent(exercise.id)}/enter`, {})}
      >
        {t('enter')}
      </Button>
    </li>
  );
}

/** @param first nothing was planned yet: to plan one is the thing to do */
function ScenarioLine({ scenario, first }: { scenario: ScenarioEntry; first: boolean }) {
  const t = useText(houseTexts);
  const common = useText(commonTexts);
  const title = useTitle();
  const { enter, busy, refusal } = useEnter();
  const { size } = scenario;
  const errors = scenario.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <li>
      <div className="house-line-main">
        <h3>{title(scenario.title) || scenario.id}</h3>
        {size && <p>{t('size', { minutes: Math.round(size.ends / MINUTE), teams: size.teams, people: size.seats })}</p>}
        <p className="house-soft">
          {errors > 0 && (
            <Badge tone="red" icon="warning">
              {t('errors', { count: errors })}
            </Badge>
          )}{' '}
          {scenario.languages.map((language) => common(`language.${language}`)).join(' · ')}
        </p>
        {errors > 0 && <p>{t('broken')}</p>}
        <Problems problems={scenario.problems} open={errors > 0} />
        <Refusal code={refusal} />
      </div>
      <Button
        kind={first ? 'primary' : 'plain'}
        isDisabled={busy || errors > 0}
        aria-label={t('startNamed', { title: title(scenario.title) || scenario.id })}
        onPress={() => void enter('/api/exercises', { scenario: scenario.id })}
      >
        {t('start')}
      </Button>
    </li>
  );
}

function Problems({ problems, open }: { problems: ScenarioEntry['problems']; open: boolean }) {
  const t = useText(houseTexts);
  if (problems.length === 0) return null;
  return (
    <details className="house-problems" open={open}>
      <summary>{t('problems', { count: problems.length })}</summary>
      <ul lang="en">
        {problems.map(({ file, line, where, message, mend }) => (
          <li key={`${file}:${line} ${where} ${message}`}>
            <code>
              {file}:{line}
            </code>{' '}
            {message} — {mend}
          </li>
        ))}
      </ul>
    </details>
  );
}

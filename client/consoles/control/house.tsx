// The house: exercises to enter, scenarios to plan one from; a scenario with mistakes says where they are.
import { useState } from 'react';
import { MINUTE } from '../../../shared/kit/time.ts';
import type { HouseAnswer } from '../../../shared/protocol/http.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { houseTexts } from '../../locales/control.house.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Badge, EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { type Exercise, inSets } from './boards.ts';
import { EnterButton, PHASE_TONE, useEnter, useTitle, useWhen } from './house-parts.tsx';
import { HouseSet } from './house-set.tsx';
import { Refusal } from './refusal.tsx';
import { useFreshHouse } from './use-house.ts';

type ScenarioEntry = HouseAnswer['scenarios'][number];

const listed = (house: HouseAnswer): Exercise[][] =>
  inSets(house.exercises.toSorted((a, b) => b.plannedAt - a.plannedAt));
const hasSets = (house: HouseAnswer): boolean => listed(house).some((group) => group.length > 1);

export function House({ house: first }: { house: HouseAnswer }) {
  const t = useText(houseTexts);
  const { house, refresh } = useFreshHouse(first, hasSets);
  const { exercises } = house;
  const groups = listed(house);
  const sets = groups.filter((group) => group.length > 1);
  const single = groups.filter((group) => group.length === 1).flat();
  return (
    <>
      <h1>{t('welcome', { name: house.name })}</h1>
      <section className="house-part" aria-label={t('exercises')}>
        <h2>{t('exercises')}</h2>
        {exercises.length === 0 && (
          <EmptyState icon="flag" title={t('noExercises')}>
            {t('noExercisesText')}
          </EmptyState>
        )}
        {sets.map((boards) => (
          <HouseSet key={boards[0]?.set} boards={boards} now={house.now} refresh={refresh} />
        ))}
        {single.length > 0 && (
          <ul className="house-list">
            {single.map((exercise) => (
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
  const title = useTitle();
  const when = useWhen()(exercise.plannedAt);
  const { phase, board, seats } = exercise;
  return (
    <li>
      <div className="house-line-main">
        <h3>{title(exercise.title)}</h3>
        <p className="house-soft">
          <Badge tone={PHASE_TONE[phase] ?? 'plain'}>{common(`phase.${phase}`)}</Badge>{' '}
          {board !== undefined && <strong>{board} · </strong>}
          <time>{when}</time> · {t('seats', { count: seats })}
        </p>
      </div>
      <EnterButton exercise={exercise} label={t('enterNamed', { title: title(exercise.title), when })} />
    </li>
  );
}

/** @param first nothing was planned yet: to plan one is the thing to do */
function ScenarioLine({ scenario, first }: { scenario: ScenarioEntry; first: boolean }) {
  const t = useText(houseTexts);
  const common = useText(commonTexts);
  const title = useTitle();
  const boards = useText(boardTexts);
  const { enter, busy, refusal } = useEnter();
  const [board, setBoard] = useState('');
  const name = board.trim();
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
        {errors === 0 && (
          <details className="house-board-field">
            <summary>{boards('several')}</summary>
            <TextField
              label={boards('board')}
              value={board}
              onChange={setBoard}
              placeholder={boards('boardExample')}
              help={boards('boardHelp')}
              maxLength={40}
              autoComplete="off"
            />
          </details>
        )}
        <Refusal code={refusal} />
      </div>
      <Button
        kind={first ? 'primary' : 'plain'}
        isDisabled={busy || errors > 0}
        aria-label={t('startNamed', { title: title(scenario.title) || scenario.id })}
        onPress={() => void enter('/api/exercises', { scenario: scenario.id, ...(name === '' ? {} : { board: name }) })}
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

// Indicators in review: per person and team what could be seen, and what was seen, missed and read too much into.
import { useMemo } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import {
  indicatorReviews,
  type PersonIndicators,
  type SignResult,
  type SignReview,
} from '../../../shared/review/indicators.ts';
import { ELEMENTS } from '../../../shared/scenario/elements.ts';
import { useLanguage, useText } from '../../locales/index.ts';
import { signTexts } from '../../locales/indicators.ts';
import { Badge, type BadgeTone, TeamTag } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { minutesOf } from './minutes.ts';
import { useReview, useScenarioText } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

const LOOK: Readonly<Record<SignResult, readonly [BadgeTone, IconName]>> = {
  seen: ['green', 'check'],
  missed: ['amber', 'minus'],
  'over-read': ['red', 'warning'],
  unjudged: ['plain', 'info'],
};

/** Nothing where nothing could be ticked. */
export function SignsList() {
  const t = useText(signTexts);
  const { frames, scenario } = useReview();
  const say = useScenarioText();
  const rows = useMemo(() => indicatorReviews(frames.at(frames.last)), [frames]);
  if (rows.length === 0) return null;
  const people = Object.keys(scenario.people).filter((id) => rows.some(({ person }) => person === id));
  return (
    <>
      <h3>{t('signs')}</h3>
      <p className="review-note">{t('signsNote')}</p>
      <ul className="truth-list">
        {people.map((person) => (
          <li key={person}>
            <strong>{say(`people.${person}.name`).text}</strong>
            {rows
              .filter((row) => row.person === person)
              .map((row) => (
                <TeamSigns key={row.team} row={row} />
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function TeamSigns({ row }: { row: PersonIndicators }) {
  const t = useText(signTexts);
  const { names } = useSpeech();
  const count = (result: SignResult) => row.signs.filter((sign) => sign.result === result).length;
  const unshown = row.unshown.map((element) => t(element)).join(', ');
  const words = [
    t('counts', { seen: count('seen'), missed: count('missed'), over: count('over-read') }),
    ...(row.complete
      ? [t(row.isChild ? 'completeChild' : 'complete')]
      : [`${t('incomplete')} (${row.couldBeComplete ? t('couldBe') : t('unshown', { elements: unshown })})`]),
    ...(row.groundsAt === undefined ? [] : [t('grounds', { time: formatExerciseTime(row.groundsAt) })]),
  ];
  return (
    <details className="signs">
      <summary>
        <TeamTag code={names.team(row.team)} />{' '}
        {ELEMENTS.map((element) => (
          <Badge
            key={element}
            tone={row.matrix[element] ? 'green' : 'plain'}
            icon={row.matrix[element] ? 'check' : 'minus'}
          >
            {t(element)}
          </Badge>
        ))}{' '}
        <span className="review-note">{words.join(' · ')}</span>
      </summary>
      <ul className="signs-rows">
        {row.signs.map((sign) => (
          <SignRow key={sign.indicator} sign={sign} />
        ))}
      </ul>
    </details>
  );
}

function SignRow({ sign }: { sign: SignReview }) {
  const t = useText(signTexts);
  const say = useScenarioText();
  const { names } = useSpeech();
  const language = useLanguage();
  const { result, why, delay, observableAt, by, takenBack } = sign;
  const [tone, icon] = LOOK[result];
  const nameOf = (ref: string): string => {
    const [kind, id = ''] = ref.split(/:(.*)/s);
    if (kind === 'card') return t('card', { name: names.person(id) });
    if (kind === 'told') return t('told', { name: names.person(id.split('/')[0]) });
    return names.inject(id);
  };
  const words = [
    ...(delay === undefined ? [] : [t('after', { minutes: minutesOf(delay, language) })]),
    ...(why === undefined ? [] : [t(`verdict.${why}`)]),
    ...(observableAt === undefined
      ? why === 'unsupported'
        ? [t('never')]
        : []
      : [t('since', { time: formatExerciseTime(observableAt), by: by.map(nameOf).join(', ') })]),
    ...(takenBack ? [t('takenBack')] : []),
  ];
  return (
    <li>
      <Badge tone={tone} icon={icon}>
        {t(`result.${result}`)}
      </Badge>{' '}
      {say(`indicators.${sign.indicator}.text`).text} <span className="review-note">{words.join(' · ')}</span>
    </li>
  );
}

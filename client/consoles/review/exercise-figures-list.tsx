// Figures of the whole exercise, each with what it is counted from; "not observed" where nothing could be seen.
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import type { ExerciseFigures, Freezes, Share } from '../../../shared/review/exercise-figures.ts';
import { useText } from '../../locales/index.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { minutesOf } from './minutes.ts';
import { useSpeech } from './use-speech.ts';

export function ExerciseFiguresList({ figures }: { figures: ExerciseFigures }) {
  const t = useText(reviewFigureTexts);
  const rows = useRows(figures);
  return (
    <>
      <h3>{t('exercise')}</h3>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('notObserved')}</dd>
          </div>
        ))}
      </dl>
      {figures.stigma && figures.stigma.length > 0 && <StigmaWords words={figures.stigma} />}
    </>
  );
}

/** Name and value of each figure; no value where nothing could be seen. */
function useRows(figures: ExerciseFigures): readonly (readonly [string, string | undefined])[] {
  const t = useText(reviewFigureTexts);
  const { names, language } = useSpeech();
  const share = (row: Share | undefined) => row && t('ofAsked', { given: row.done, asked: row.of });
  const { screened, consents, conference, freezes, breaches, refused, unanswered, stigma } = figures;
  const { bySex, promises, consentToPass, handedOver } = figures;
  return [
    [t('screened'), share(screened?.all)],
    ...(screened?.children ? [[t('children'), share(screened.children)] as const] : []),
    ...(screened?.adults ? [[t('adults'), share(screened.adults)] as const] : []),
    ...(bySex ?? []).map(({ sex, ...row }) => [t(`sex.${sex}`), t('bySex', row)] as const),
    [t('consentGiven'), consents && t('ofAsked', { given: consents.given, asked: consents.asked })],
    [t('consentToPass'), share(consentToPass)],
    [t('promises'), promises && ([promises.map(names.person).join(', ')].find(Boolean) ?? '0')],
    [t('handedOver'), share(handedOver)],
    [
      t('conference'),
      conference &&
        (conference.at === undefined
          ? t('notYet')
          : t('conferenceBy', { time: clock(conference.at), team: names.team(conference.by ?? '') })),
    ],
    [t('freezes'), freezes && held(t, freezes)],
    ...(freezes?.gap === undefined
      ? []
      : [[t('freezeGap'), t('min', { minutes: minutesOf(freezes.gap, language) })] as const]),
    [
      t('breaches'),
      breaches && [String(breaches.count), ...breaches.contents.map((content) => t(`content.${content}`))].join(' · '),
    ],
    [t('refused'), share(refused)],
    [t('unanswered'), share(unanswered)],
    [t('stigma'), stigma && String(stigma.length)],
  ];
}

function held(t: ReturnType<(typeof reviewFigureTexts)['in']>, row: Freezes): string {
  const values = { done: row.carriedOut, ordered: row.ordered, before: row.beforeArrest };
  return t(row.arrestAt === undefined ? 'freezesFree' : 'freezesOf', values);
}

function StigmaWords({ words }: { words: NonNullable<ExerciseFigures['stigma']> }) {
  const t = useText(reviewFigureTexts);
  const { names } = useSpeech();
  return (
    <ul className="review-note">
      {words.map(({ word, say, team, t: at, position }) => (
        <li key={`${position}/${word}`}>{t('wordSay', { word, say, team: names.team(team), time: clock(at) })}</li>
      ))}
    </ul>
  );
}

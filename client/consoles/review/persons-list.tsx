// How each person of concern fared: the minimum right outcome reached or not, and the common errors that happened.
import { useEffect, useState } from 'react';
import type { PersonReview, RightResult } from '../../../shared/review/persons.ts';
import { caseTexts } from '../../locales/cases.ts';
import { useText } from '../../locales/index.ts';
import { reviewMeasureTexts } from '../../locales/review.measures.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useReview, useScenarioText } from './review-context.tsx';
import { Stages } from './stages-line.tsx';

const LOOK: Readonly<Record<RightResult, readonly [BadgeTone, IconName]>> = {
  reached: ['green', 'check'],
  missed: ['red', 'warning'],
  unknown: ['plain', 'info'],
  unplayed: ['plain', 'info'],
};
const STAGES = ['stage.0', 'stage.1', 'stage.2', 'stage.3'] as const;

/** Conditions are evaluated in a chunk of their own, fetched when this is first shown. */
function usePersons(): readonly PersonReview[] {
  const { frames } = useReview();
  const [persons, setPersons] = useState<readonly PersonReview[]>([]);
  useEffect(() => {
    let here = true;
    void import('../../../shared/review/persons.ts').then(({ personReviews }) => {
      if (here) setPersons(personReviews(frames.at(frames.last)));
    });
    return () => {
      here = false;
    };
  }, [frames]);
  return persons;
}

/** Nothing where the scenario has no persons of concern. */
export function PersonsList() {
  const t = useText(reviewMeasureTexts);
  const persons = usePersons();
  if (persons.length === 0) return null;
  return (
    <>
      <h3>{t('persons')}</h3>
      <p className="review-note">{t('personsNote')}</p>
      <ul className="truth-list">
        {persons.map((row) => (
          <Person key={row.person} row={row} />
        ))}
      </ul>
    </>
  );
}

function Person({ row: { person, right, errors, unsure, stage, harms } }: { row: PersonReview }) {
  const t = useText(reviewMeasureTexts);
  const words = useText(caseTexts);
  const say = useScenarioText();
  const titles = (ids: readonly string[]) => ids.map((id) => say(`people.${person}.case.errors.${id}.title`).text);
  const said = [words(STAGES[stage] ?? STAGES[0]), ...(harms > 0 ? [t('harmsCount', { count: harms })] : [])];
  return (
    <li>
      <span className="truth-state">
        {say(`people.${person}.name`).text}
        {right && (
          <Badge tone={LOOK[right][0]} icon={LOOK[right][1]}>
            {t(`right.${right}`)}
          </Badge>
        )}
      </span>
      <span className="review-note">{said.join(' · ')}</span>
      <Stages person={person} />
      {errors.length > 0 && (
        <ul className="person-errors">
          {titles(errors).map((title) => (
            <li key={title}>
              <Icon name="warning" /> {title}
            </li>
          ))}
        </ul>
      )}
      {errors.length === 0 && unsure.length === 0 && right !== 'unplayed' && (
        <span className="review-note">{t('noErrors')}</span>
      )}
      {unsure.length > 0 && (
        <span className="review-note">{t('unsureErrors', { errors: titles(unsure).join(' · ') })}</span>
      )}
    </li>
  );
}

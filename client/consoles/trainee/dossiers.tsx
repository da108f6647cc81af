import { useState } from 'react';
import type { DossierCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Foreign } from './foreign.tsx';

const NONE: readonly DossierCard[] = [];

export function Dossiers() {
  const t = useText(traineeTexts);
  const people = useExercise((state) => state.views.team?.fields.people) ?? NONE;
  if (people.length === 0)
    return (
      <EmptyState icon="person" title={t('peopleEmpty')}>
        {t('peopleEmptyText')}
      </EmptyState>
    );
  return (
    <ul className="folds">
      {people.map((person, index) => (
        <li key={person.key}>
          <Dossier person={person} startsOpen={index === 0 && people.length === 1} />
        </li>
      ))}
    </ul>
  );
}

function Dossier({ person, startsOpen }: { person: DossierCard; startsOpen: boolean }) {
  const t = useText(traineeTexts);
  const [open, setOpen] = useState(startsOpen);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="initials" aria-hidden="true">
          {person.initials}
        </span>
        <span className="fold-title" lang={person.name.language}>
          {person.name.text}
        </span>
        <span className="fold-side">
          {person.claims
            .filter(({ name }) => name === 'age')
            .map(({ value }) => `${t('claim.age')} ${value.text}`)
            .join(', ')}
        </span>
      </summary>
      <div className="fold-body">
        <Foreign text={person.card} />
        <p className="fold-text" lang={person.card.language}>
          {person.card.text}
        </p>
        {person.claims.length > 0 && (
          <>
            <h3>{t('claims')}</h3>
            <dl className="claims">
              {person.claims.map(({ name, value }) => (
                <div key={name}>
                  <dt>{t(`claim.${name}`)}</dt>
                  <dd lang={value.language}>{value.text}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {person.disclosed.length > 0 && (
          <>
            <h3>{t('told')}</h3>
            <ul className="told">
              {person.disclosed.map(({ t: at, text }) => (
                <li key={`${at}/${text.text}`}>
                  <At t={at} />
                  <p className="fold-text" lang={text.language}>
                    {text.text}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

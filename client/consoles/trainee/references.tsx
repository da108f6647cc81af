import type { ReferenceCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, type BadgeTone, EmptyState } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Foreign } from './foreign.tsx';

const NONE: readonly ReferenceCard[] = [];
const KIND: Readonly<Record<ReferenceCard['kind'], IconName>> = {
  law: 'law',
  indicator: 'eye',
  rules: 'flag',
  contact: 'phone',
};
const STRENGTH: Readonly<Record<'weak' | 'medium' | 'strong', BadgeTone>> = {
  weak: 'plain',
  medium: 'blue',
  strong: 'amber',
};

export function References() {
  const t = useText(traineeTexts);
  const cards = useExercise((state) => state.views.team?.fields.references) ?? NONE;
  if (cards.length === 0)
    return (
      <EmptyState icon="law" title={t('referenceEmpty')}>
        {t('referenceEmptyText')}
      </EmptyState>
    );
  return (
    <ul className="folds">
      {cards.map((card) => (
        <li key={card.key}>
          <details className="fold">
            <summary>
              <Icon name={KIND[card.kind]} />
              <span className="fold-title" lang={card.title.language}>
                {card.title.text}
              </span>
              <span className="fold-side">{t(`kind.${card.kind}`)}</span>
            </summary>
            <div className="fold-body">
              <Foreign text={card.title} />
              {card.intro && (
                <p className="fold-text" lang={card.intro.language}>
                  {card.intro.text}
                </p>
              )}
              <ul className="lines">
                {card.lines.map(({ text, strength }) => (
                  <li key={text.text} lang={text.language}>
                    {text.text}
                    {strength && (
                      <>
                        {' '}
                        <Badge tone={STRENGTH[strength]}>{t(`strength.${strength}`)}</Badge>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';
import { Link } from 'wouter';
import { useLanguage, useText } from '../../locales/index.ts';
import { joinTexts } from '../../locales/join.ts';
import { inLanguage } from './in-language.ts';
import { keptSeats } from './kept-seats.ts';

/** The seats this browser can go on with; nothing if it took none. */
export function KeptSeats() {
  const t = useText(joinTexts);
  const language = useLanguage();
  const [seats] = useState(keptSeats);
  if (seats.length === 0) return null;
  return (
    <section className="join-card" aria-labelledby="kept-seats">
      <h2 id="kept-seats">{t('mine')}</h2>
      <ul className="join-seats">
        {seats.map(({ handle, name, seatCode, exercise }) => (
          <li key={handle}>
            <Link href={`/s/${handle}`} className="button button-large">
              {t('goOn', { name })}
            </Link>
            <p className="field-help">
              {typeof exercise === 'string' ? exercise : inLanguage(exercise, language)} ·{' '}
              {t('mineSeatCode', { code: seatCode })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// Every hand-over one by one: when it was sent, opened and confirmed, and what nobody ever confirmed; and requests.
import { MINUTE } from '../../../shared/kit/time.ts';
import { type HandOver, REQUEST_PATIENCE, type Request } from '../../../shared/review/receipts.ts';
import { useText } from '../../locales/index.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { reviewTexts } from '../../locales/review.ts';
import { minutesOf } from './minutes.ts';
import { MomentLink } from './moment-link.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { useSpeech } from './use-speech.ts';

/** So many are listed at once; the others are behind a fold. */
const SHOWN = 8;

/** Those never confirmed come first: they are what to talk about. */
export function HandOvers({ rows }: { rows: readonly HandOver[] }) {
  const t = useText(reviewFigureTexts);
  if (rows.length === 0) return null;
  const never = rows.filter(({ confirmedAfter }) => confirmedAfter === undefined);
  const sorted = [...never, ...rows.filter(({ confirmedAfter }) => confirmedAfter !== undefined)];
  const more = sorted.slice(SHOWN);
  return (
    <>
      <h4>{t('handOvers')}</h4>
      <p className="review-note">{t('handOversNote', { never: never.length, of: rows.length })}</p>
      <HandOverTable rows={sorted.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{t('moreGaps', { count: more.length })}</summary>
          <HandOverTable rows={more} />
        </details>
      )}
    </>
  );
}

function HandOverTable({ rows }: { rows: readonly HandOver[] }) {
  const t = useText(reviewFigureTexts);
  return (
    <ScrollBox label={t('handOvers')}>
      <table className="figures times">
        <thead>
          <tr>
            {(['sent', 'fromTo', 'item', 'opened', 'confirmed'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HandOverRow key={`${row.key}/${row.to}`} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function HandOverRow({ row }: { row: HandOver }) {
  const t = useText(reviewFigureTexts);
  const { language } = useSpeech();
  const { what, key, from, to, t: at, position, openedAfter, confirmedAfter } = row;
  const party = useParty();
  const name = useHandedOver();
  const after = (ms: number | undefined, never: 'notYet' | 'neverConfirmed') =>
    ms === undefined ? t(never) : t('after', { minutes: minutesOf(ms, language) });
  return (
    <tr>
      <td>
        <MomentLink at={at} position={position} />
      </td>
      <th scope="row">
        {party(from)} → {party(to)}
      </th>
      <td>{name(what, key)}</td>
      <td>{what === 'passed-on' ? after(openedAfter, 'notYet') : '–'}</td>
      <td>{after(confirmedAfter, 'neverConfirmed')}</td>
    </tr>
  );
}

/** A team's code, or control. */
function useParty(): (id: string) => string {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  return (id) => (id === 'control' ? t('control') : names.team(id));
}

/** The inject that was passed on, or the first words of a message. */
function useHandedOver(): (what: HandOver['what'], key: string) => string {
  const { end, names, t } = useSpeech();
  return (what, key) => {
    if (what === 'passed-on') return names.inject(end.passes.get(key)?.inject ?? '');
    const row = end.messages.get(key);
    if (!row || row.redacted) return t('removedText');
    return row.text.length > LONGEST ? `${row.text.slice(0, LONGEST)} …` : row.text;
  };
}
const LONGEST = 60;

/** Requests for information: answered, closed, or open still; long ones are marked. */
export function Requests({ rows }: { rows: readonly Request[] }) {
  const t = useText(reviewFigureTexts);
  const { language } = useSpeech();
  const party = useParty();
  const name = useHandedOver();
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{t('requests')}</h4>
      <p className="review-note">{t('requestsNote', { minutes: REQUEST_PATIENCE / MINUTE })}</p>
      <ul className="truth-list">
        {rows.map(({ key, from, t: at, position, state, after }) => (
          <li key={key}>
            <span>
              <MomentLink at={at} position={position} /> {party(from)}: {name('message', key)}
            </span>
            <span className="review-note">
              {t(`request.${state}`)}
              {after !== undefined && ` · ${t('after', { minutes: minutesOf(after, language) })}`}
              {after !== undefined && after > REQUEST_PATIENCE && ` · ${t('requestLong')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

// Measures on paper: what a team may order and who must agree, and forms to order one. They say nothing of persons.
import type { Orderable } from '../../../shared/scenario/orders.ts';
import { Said, Slip, usePaper } from './sheet.tsx';

/** Two forms share a page; more are copied. */
const FORMS = ['1', '2'] as const;

/** Nothing where the team orders no measures. */
export function OrderSlips({ team }: { team: string }) {
  const { t, scenario, say, language } = usePaper();
  const title = (id: string) => say(`measures.${id}.title`).text;
  // By their titles: the catalogue's order would tell wrong moves from others.
  const mine = Object.entries(scenario.orders ?? {})
    .filter(([, { by }]) => by.includes(team))
    .sort(([a], [b]) => title(a).localeCompare(title(b), language));
  if (mine.length === 0) return null;
  const aside = `${scenario.teams[team]?.code} · ${t('orderTitle')}`;
  return (
    <>
      <Slip aside={aside} className="order-list">
        <h2>{t('orderMeasures')}</h2>
        <p className="fine">{t('orderMeasuresText')}</p>
        <ul>
          {mine.map(([id, orderable]) => (
            <li key={id}>
              <Said of={`measures.${id}.title`} /> <Consent team={team} orderable={orderable} />
            </li>
          ))}
        </ul>
      </Slip>
      {FORMS.map((form) => (
        <Slip key={form} aside={aside} className="order-form">
          <OrderForm team={team} />
        </Slip>
      ))}
    </>
  );
}

/** Who must agree; nothing where nobody must. */
function Consent({ team, orderable: { authority, authorityTeams } }: { team: string; orderable: Orderable }) {
  const { t, say } = usePaper();
  if (authority === 'self' || authorityTeams.includes(team)) return null;
  const said =
    authority === 'person' ? t('consentPerson') : t('consentRole', { role: say(`roles.${authority[0]}`).text });
  return <span className="fine">({said})</span>;
}

function OrderForm({ team }: { team: string }) {
  const { t, say } = usePaper();
  return (
    <section className="form">
      <h2>{t('orderTitle')}</h2>
      <div className="form-row">
        <span>
          {t('team')} <strong>{say(`teams.${team}.title`).text}</strong>
        </span>
        <Blank label={t('name')} />
      </div>
      <Line label={t('orderMeasure')} />
      <div className="form-row">
        <Blank label={t('orderAbout')} />
        <Blank label={t('orderAt')} />
      </div>
      <Line label={t('orderReason')} />
      <div className="write" />
      <Line label={t('orderBasis')} />
      <div className="order-answer">
        <p className="form-label">{t('orderAnswer')}</p>
        <ul>
          {(['orderGranted', 'orderNarrowed', 'orderRefused'] as const).map((answer) => (
            <li key={answer}>
              <span className="tick" /> {t(answer)}
            </li>
          ))}
        </ul>
      </div>
      <Line label={t('orderAnswerReason')} />
      <p className="fine">{t('orderToControl')}</p>
    </section>
  );
}

const Blank = ({ label }: { label: string }) => (
  <span>
    {label} <span className="write-short" />
  </span>
);

const Line = ({ label }: { label: string }) => (
  <>
    <p className="form-label">{label}</p>
    <div className="write" />
  </>
);

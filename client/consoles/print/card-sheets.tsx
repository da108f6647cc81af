// Reference cards to lay on the tables: mandate, law, indicators, rules, contacts.
import { type Scenario, teamsOf } from '../../../shared/scenario/scenario.ts';
import { Said, Sheet, Slip, SlipPaper, usePaper } from './sheet.tsx';

/** Cards of so many lines find room below a team's mandate. */
const SHORT = 7;

type Card = Scenario['cards'][string];
const isShort = ({ lines }: Card): boolean => Object.keys(lines).length <= SHORT;

/** Per team its mandate and the short cards it gets; then each long card once. */
export function CardSheets({ team }: { team: string | undefined }) {
  const { t, scenario } = usePaper();
  const cards = Object.entries(scenario.cards);
  const teams = Object.keys(scenario.teams).filter((id) => team === undefined || id === team);
  const goesTo = ({ to }: Card, id: string) => teamsOf(scenario, to).includes(id);
  return (
    <>
      {teams.map((id) => (
        <SlipPaper key={id} className="mandate">
          <Mandate team={id} />
          {cards
            .filter(([, card]) => isShort(card) && goesTo(card, id))
            .map(([key, card]) => (
              <Slip key={key} aside={`${scenario.teams[id]?.code} · ${t(`card.${card.kind}`)}`} className="reference">
                <CardLines id={key} card={card} />
              </Slip>
            ))}
        </SlipPaper>
      ))}
      {cards
        .filter(([, card]) => !isShort(card) && teams.some((id) => goesTo(card, id)))
        .map(([key, card]) => (
          <Sheet key={key} aside={t(`card.${card.kind}`)} className="reference">
            <CardLines id={key} card={card} />
          </Sheet>
        ))}
    </>
  );
}

function Mandate({ team }: { team: string }) {
  const { t, scenario } = usePaper();
  return (
    <Slip aside={scenario.teams[team]?.code ?? ''}>
      <h2>
        <Said of={`teams.${team}.title`} />
      </h2>
      <h3>{t('mandate')}</h3>
      <p className="envelope-body">
        <Said of={`teams.${team}.mandate`} />
      </p>
      <p>{t('stopWords')}</p>
    </Slip>
  );
}

function CardLines({ id, card }: { id: string; card: Card }) {
  const { t } = usePaper();
  return (
    <>
      <h2>
        <Said of={`cards.${id}.title`} />
      </h2>
      {card.intro !== undefined && (
        <p>
          <Said of={`cards.${id}.intro`} />
        </p>
      )}
      <ol className="card-lines">
        {Object.entries(card.lines).map(([line, { strength }]) => (
          <li key={line}>
            <Said of={`cards.${id}.lines.${line}.text`} />
            {strength !== undefined && <span className="strength">{t(`strength.${strength}`)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

// Reference cards to lay on the tables: mandate, law, indicators, rules, contacts.
import { teamsOf } from '../../../shared/scenario/scenario.ts';
import { Said, Sheet, usePaper } from './sheet.tsx';

export function CardSheets({ team }: { team: string | undefined }) {
  const { t, scenario } = usePaper();
  const cards = Object.entries(scenario.cards).filter(
    ([, { to }]) => team === undefined || teamsOf(scenario, to).includes(team),
  );
  const teams = Object.keys(scenario.teams).filter((id) => team === undefined || id === team);
  return (
    <>
      {teams.map((id) => (
        <Sheet key={id} aside={scenario.teams[id]?.code ?? ''} className="mandate">
          <h2>
            <Said of={`teams.${id}.title`} />
          </h2>
          <h3>{t('mandate')}</h3>
          <p className="envelope-body">
            <Said of={`teams.${id}.mandate`} />
          </p>
          <p>{t('stopWords')}</p>
        </Sheet>
      ))}
      {cards.map(([id, card]) => (
        <Sheet key={id} aside={t(`card.${card.kind}`)} className="reference">
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
        </Sheet>
      ))}
    </>
  );
}

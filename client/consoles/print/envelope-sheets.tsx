// One slip per inject and team: what the team reads, and room to decide on paper. Nothing else of the scenario, but for
// forms to order measures where teams order any. Short ones share paper and are cut apart; no paper has slips of two teams.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { OrderSlips } from './order-slips.tsx';
import { type Envelope, envelopes } from './plan.ts';
import { Said, Slip, SlipPaper, usePaper } from './sheet.tsx';

/** @param team one team's only; all of them without it */
export function EnvelopeSheets({ team }: { team: string | undefined }) {
  const { scenario } = usePaper();
  const all = envelopes(scenario);
  return Object.keys(scenario.teams)
    .filter((id) => team === undefined || id === team)
    .map((id) => (
      <SlipPaper key={id} className="envelopes">
        {all
          .filter((row) => row.team === id)
          .map((row) => (
            <EnvelopeSlip key={row.ref} row={row} />
          ))}
        <OrderSlips team={id} />
      </SlipPaper>
    ));
}

function EnvelopeSlip({ row }: { row: Envelope }) {
  const { t, common, scenario, story, say } = usePaper();
  const { id, inject, team, openAt, ref } = row;
  const decisions = inject.opens.filter((decision) => scenario.decisions[decision]?.by.includes(team));
  return (
    <Slip aside={ref} className="envelope">
      <header className="envelope-head">
        <h2>{t('envelopeFor', { team: say(`teams.${team}.title`).text })}</h2>
        <p>
          {openAt === undefined
            ? t('openWhen')
            : `${t('openAt', { time: formatExerciseTime(openAt) })} · ${story(openAt)}`}
        </p>
      </header>
      {inject.content_note !== undefined && (
        <p className="content-note">
          <Said of={`injects.${id}.content_note`} />
        </p>
      )}
      <p className="fine">
        {t('from')}: <Said of={`injects.${id}.from`} /> · {common(`channel.${inject.channel}`)}
      </p>
      <h3>
        <Said of={`injects.${id}.subject`} />
      </h3>
      <p className="envelope-body own-lines">
        <Said of={`injects.${id}.body`} />
      </p>
      <Pictures names={inject.attachments} />
      {decisions.map((decision) => (
        <DecisionForm key={decision} decision={decision} />
      ))}
    </Slip>
  );
}

/** Pictures among the attachments, under their opaque names. */
function Pictures({ names }: { names: readonly string[] }) {
  const { planned, scenario, mediaUrl } = usePaper();
  return names
    .filter((name) => scenario.media[name]?.type.startsWith('image/'))
    .map((name) => (
      <img key={name} className="picture" src={mediaUrl(planned.opaque[`media:${name}`] ?? name)} alt="" />
    ));
}

function DecisionForm({ decision }: { decision: string }) {
  const { t, scenario } = usePaper();
  const options = scenario.decisions[decision]?.options ?? {};
  return (
    <section className="form">
      <h3>
        {t('decide')}: <Said of={`decisions.${decision}.title`} />
      </h3>
      <p>
        <Said of={`decisions.${decision}.prompt`} /> <span className="fine">{t('tick')}</span>
      </p>
      <ul>
        {Object.entries(options).map(([option, { detail }]) => (
          <li key={option}>
            <span className="tick" />
            <span>
              <strong>
                <Said of={`decisions.${decision}.options.${option}.title`} />
              </strong>
              {detail !== undefined && (
                <>
                  {' '}
                  <Said of={`decisions.${decision}.options.${option}.detail`} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="form-label">{t('because')}</p>
      <div className="write" />
      <div className="write" />
      <div className="form-row">
        <span>
          {t('observedAt')} <span className="write-short" />
        </span>
        <span>
          {t('name')} <span className="write-short" />
        </span>
      </div>
      <p className="fine">{t('toControl')}</p>
    </section>
  );
}

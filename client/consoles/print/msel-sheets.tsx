// The controller's list of events: everything needed to run the exercise by hand.
import { formatDuration, formatExerciseTime } from '../../../shared/kit/time.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { expectedMeasure } from '../../ui/measure-name.ts';
import { conditionInWords, factTitle } from './condition-words.ts';
import { type Envelope, envelopes, mselOrder, type PlannedInject } from './plan.ts';
import { Said, SheetHead, usePaper } from './sheet.tsx';

const COLUMNS = ['number', 'time', 'from', 'text', 'script', 'expected', 'depends', 'actual', 'notes'] as const;

export function MselSheets() {
  const { t, scenario, language } = usePaper();
  const refs = envelopes(scenario);
  return (
    <article className="sheet sheet-msel" lang={language}>
      <table className="msel">
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={`msel-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={COLUMNS.length}>
              <SheetHead aside={`${t('mselTitle')} · ${t('confidential')}`} />
            </td>
          </tr>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">
              {t('planned')} / {t('story')}
            </th>
            <th scope="col">{t('fromTo')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col">{t('script')}</th>
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('depends')}</th>
            <th scope="col">{t('actual')}</th>
            <th scope="col">{t('notes')}</th>
          </tr>
        </thead>
        <tbody>
          {mselOrder(scenario).map((row) => (
            <MselRow key={row.id} row={row} refs={refs.filter(({ id }) => id === row.id)} />
          ))}
          <FactLegend />
        </tbody>
      </table>
    </article>
  );
}

function MselRow({ row, refs }: { row: PlannedInject; refs: readonly Envelope[] }) {
  const { common, scenario, story } = usePaper();
  const { id, inject, teams } = row;
  return (
    <tr>
      <td>
        <strong>{inject.number}</strong>
        <br />
        <span className="fine msel-refs">{refs.map(({ ref }) => ref).join('\n')}</span>
      </td>
      <td>
        {inject.at !== undefined && (
          <>
            <strong>{formatExerciseTime(inject.at)}</strong>
            <br />
            <span className="fine">{story(inject.at)}</span>
          </>
        )}
      </td>
      <td>
        <Said of={`injects.${id}.from`} />
        <br />→ {teams.map((team) => scenario.teams[team]?.code).join(', ')}
        <br />
        <span className="fine">{common(`channel.${inject.channel}`)}</span>
      </td>
      <td>
        <strong>
          <Said of={`injects.${id}.subject`} />
        </strong>
        <p className="own-lines">
          <Said of={`injects.${id}.body`} />
        </p>
      </td>
      <td>
        <Said of={`injects.${id}.script`} />
      </td>
      <td>
        <Expected row={row} />
      </td>
      <td>
        <Depends row={row} />
      </td>
      {/* Room to write. */}
      <td>{'\u00a0'}</td>
      <td>{'\u00a0'}</td>
    </tr>
  );
}

/** "ID-1, PR-2: "; nothing where an objective has no criteria. */
function criteriaOf({ objectives }: Scenario, objective: string): string {
  const criteria = objectives[objective]?.criteria ?? [];
  return criteria.length > 0 ? `${criteria.join(', ')}: ` : '';
}

function Expected({ row: { id, inject } }: { row: PlannedInject }) {
  const { t, scenario, say } = usePaper();
  return inject.expects.map((expected, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: expectations are told apart by their place in the scenario
    <p key={`${id}/${index}`}>
      {expected.measure === undefined ? (
        <>
          <strong>{scenario.teams[expected.team]?.code}</strong>{' '}
          {expected.options
            .map((option) => say(`decisions.${expected.decision}.options.${option}.title`).text)
            .join(' / ')}
          {expected.form !== undefined && say(`forms.${expected.form}.title`).text}
        </>
      ) : (
        <strong>
          {expectedMeasure(
            scenario.teams[expected.team]?.code ?? '',
            say(`measures.${expected.measure}.title`).text,
            expected.about === undefined ? undefined : say(`people.${expected.about}.name`).text,
          )}
        </strong>
      )}{' '}
      <span className="fine">
        ({t('within', { time: formatDuration(expected.within) })}) {criteriaOf(scenario, expected.objective)}
        <Said of={`objectives.${expected.objective}.tasks.${expected.task}`} />
      </span>
    </p>
  ));
}

function Depends({ row: { inject } }: { row: PlannedInject }) {
  const paper = usePaper();
  const { t, scenario, say } = paper;
  const { when, after, delay, until, manual, release, branch, reserve } = inject;
  const lines: string[] = [];
  if (branch !== undefined) lines.push(t('branch', { branch }));
  if (reserve) lines.push(t('reserve'));
  const inWords = when === undefined ? undefined : conditionInWords(when, paper);
  if (inWords) lines.push(...inWords);
  if (after?.inject !== undefined)
    lines.push(t('afterInject', { inject: scenario.injects[after.inject]?.number ?? after.inject }));
  if (after?.state !== undefined) {
    const [storyline = '', state = ''] = after.state.split('.');
    lines.push(t('afterState', { state: say(`storylines.${storyline}.states.${state}.title`).text }));
  }
  const wait = delay ?? after?.delay;
  if (wait) lines.push(t('plus', { time: formatDuration(wait) }));
  if (until !== undefined) lines.push(t('until', { time: formatExerciseTime(until) }));
  if (manual) lines.push(t('byHand'));
  if (release === 'confirm') lines.push(t('confirm'));
  return (
    <>
      {when !== undefined && !inWords && (
        <p className="fine breakable">
          {t('onCondition')} <code>{when}</code>
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className="fine breakable">
          {line}
        </p>
      ))}
    </>
  );
}

/** Conditions that stand as their author wrote them name facts; this says what each fact means. A row of the table: so it, too, has the head of the page. */
function FactLegend() {
  const paper = usePaper();
  const { t, scenario } = paper;
  const conditions = Object.values(scenario.injects).flatMap(({ when }) =>
    when === undefined || conditionInWords(when, paper) ? [] : [when],
  );
  const read = Object.keys(scenario.facts).filter((fact) =>
    conditions.some((condition) => new RegExp(`\\b${fact}\\b`).test(condition)),
  );
  if (read.length === 0) return null;
  return (
    <tr>
      <td className="fact-legend" colSpan={COLUMNS.length}>
        <h2>{t('facts')}</h2>
        <ul>
          {read.map((fact) => (
            <li key={fact}>
              <code>{fact}</code> {factTitle(fact, paper)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

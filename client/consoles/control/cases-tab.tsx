// Persons of concern: what is true of each of them now, as words and marks. Stages say what is known, not what one is worth.
import { CASE_FACT_NAMES, CASE_FACTS, type CaseFact } from '../../../shared/scenario/case-facts.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { caseTexts } from '../../locales/cases.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useShown, useText } from '../../locales/index.ts';
import { signTexts } from '../../locales/indicators.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { CaseClocks, ChildSteps, LawLine } from './case-protection.tsx';
import { type CaseOf, casesOf } from './measures.ts';
import { RecordTickButton } from './record-tick.tsx';
import { TicksTable } from './ticks-table.tsx';
import { isInPlay, useControlView, useMayAct } from './use-control.ts';

export function CasesTab() {
  const t = useText(measureTexts);
  const signs = useText(signTexts);
  const view = useControlView();
  const cases = casesOf(view);
  const mayRecord = useMayAct() && isInPlay(view.fields.phase) && view.fields.catalogue.indicators !== undefined;
  const others = view.lists.ticks.filter(({ person }) => !cases.some(({ id }) => id === person));
  return (
    <div className="ctl-notes">
      <header>
        <h2>{t('cases')}</h2>
        <p className="ctl-soft">{t('casesText')}</p>
        <LawLine />
        {mayRecord && <RecordTickButton />}
      </header>
      <ul className="ctl-cards">
        {cases.map((person) => (
          <CaseRow key={person.id} person={person} />
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <h3>{signs('tickedOthers')}</h3>
          <TicksTable ticks={others} people />
        </section>
      )}
    </div>
  );
}

const ticksAbout = (view: ControlView, who: string) => view.lists.ticks.filter(({ person }) => person === who);

const STAGES = ['stage.0', 'stage.1', 'stage.2', 'stage.3'] as const;
/** What turned against the person, or stands in the way now; everything else helps. */
const AGAINST: Readonly<Partial<Record<CaseFact, readonly [BadgeTone, IconName]>>> = {
  closed: ['amber', 'pause'],
  punished: ['red', 'warning'],
  tainted: ['red', 'warning'],
  promised: ['amber', 'warning'],
  reflection_over: ['amber', 'clock'],
  guardian_late: ['red', 'clock'],
  age_assessment_late: ['red', 'clock'],
  best_interests_late: ['red', 'clock'],
};
const MARKS = CASE_FACT_NAMES.filter((fact) => typeof CASE_FACTS[fact] === 'boolean');

function CaseRow({ person }: { person: CaseOf }) {
  const t = useText(measureTexts);
  const words = useText(caseTexts);
  const shown = useShown();
  const view = useControlView();
  const number = (fact: CaseFact) => Number(person.read(fact));
  const stage = STAGES[number('stage')] ?? STAGES[0];
  const figures = [
    [words('fact.level'), t('levelOf', { level: number('level') })],
    [words('fact.talks'), number('talks')],
    [words('fact.trust'), number('trust')],
    // Counts of what went wrong stand there once there is any.
    ...(['missing_risk', 'search_late'] as const)
      .filter((fact) => number(fact) > 0)
      .map((fact) => [words(`fact.${fact}`), number(fact)] as const),
  ];
  return (
    <li className="ctl-card ctl-case">
      <div className="ctl-case-who">
        <h3>{person.name}</h3>
        <p className="ctl-case-stage">
          <span className="ctl-soft">{words('fact.stage')}</span> <b>{words(stage)}</b>
        </p>
        <details>
          <summary>{t('truth')}</summary>
          <p {...shown(person.truth)}>{person.truth.text}</p>
        </details>
      </div>
      <div className="ctl-case-state">
        <dl className="ctl-case-figures">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Marks person={person} />
        <CaseClocks person={person.id} />
        <ChildSteps person={person.id} />
      </div>
      <TicksTable ticks={ticksAbout(view, person.id)} />
    </li>
  );
}

/** What is so stands in sight, what is not so on demand. */
function Marks({ person }: { person: CaseOf }) {
  const t = useText(measureTexts);
  const words = useText(caseTexts);
  const so = MARKS.filter((fact) => person.read(fact) === true);
  const notSo = MARKS.filter((fact) => person.read(fact) !== true && !AGAINST[fact]);
  const harms = Number(person.read('harms'));
  return (
    <>
      {so.length === 0 && harms === 0 && <p className="ctl-soft">{t('nothingSo')}</p>}
      <ul className="ctl-tags" aria-label={t('so')}>
        {harms > 0 && (
          <li>
            <Badge tone="red" icon="warning">
              {t('harmsCount', { count: harms })}
            </Badge>
          </li>
        )}
        {so.map((fact) => {
          const [tone, icon] = AGAINST[fact] ?? ['green', 'check'];
          return (
            <li key={fact}>
              <Badge tone={tone} icon={icon}>
                {words(`fact.${fact}`)}
              </Badge>
            </li>
          );
        })}
      </ul>
      {notSo.length > 0 && (
        <details>
          <summary>{t('notSo', { count: notSo.length })}</summary>
          <ul className="ctl-tags">
            {notSo.map((fact) => (
              <li key={fact}>
                <Badge icon="minus">{words(`fact.${fact}`)}</Badge>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

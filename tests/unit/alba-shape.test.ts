// The national exercise "Alba": its list of events, its outcomes and its points are whole, and it plays to its end.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MINUTE } from '../../shared/kit/time.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compileStoryline } from '../../shared/scenario/storyline.ts';
import { loadCommons } from '../support/load-scenario.ts';
import { TableTop } from '../support/table-top.ts';

/** Read without translations, which come later. */
function loadAlba(): Scenario {
  const file = path.resolve(import.meta.dirname, '../../scenarios/alba/scenario.yaml');
  const read = parseScenario([{ path: 'scenario.yaml', text: readFileSync(file, 'utf8') }], {}, 'alba', loadCommons());
  if (!read.ok) throw new Error(read.error.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  expect(read.value.warnings).toEqual([]);
  return read.value.scenario;
}
const alba = loadAlba();
const injects = Object.entries(alba.injects);
const expectations = injects.flatMap(([id, { expects }]) => expects.map((e) => ({ inject: id, ...e })));

// Minutes of A01 to A60 in the list of events.
const MINUTES = [
  0, 2, 4, 6, 8, 10, 12, 15, 18, 20, 24, 28, 30, 33, 36, 40, 44, 46, 50, 54, 58, 60, 63, 66, 68, 72, 75, 78, 82, 85, 88,
  92, 96, 100, 104, 108, 110, 112, 118, 120, 122, 125, 128, 130, 133, 138, 142, 146, 150, 155, 160, 165, 170, 172, 178,
  184, 190, 196, 200, 208,
];
const MAIN = MINUTES.map((_, index) => `a${String(index + 1).padStart(2, '0')}`);
/** Main injects that wait for a condition besides their time. */
const CONDITIONAL = ['a17', 'a24', 'a36', 'a49'];

test('all sixty injects of the list are there, at their times', () => {
  expect(MAIN.map((id) => [alba.injects[id]?.number, (alba.injects[id]?.at ?? -1) / MINUTE])).toEqual(
    MAIN.map((id, index) => [id.toUpperCase(), MINUTES[index]]),
  );
  expect(MAIN.filter((id) => alba.injects[id]?.when !== undefined)).toEqual(CONDITIONAL);
  expect(alba.injects.a49b?.at).toBe(alba.injects.a49?.at);
});

test('time-outs are announcements, and the deliberate words are marked', () => {
  for (const id of ['a01', 'a20', 'a37', 'a53', 'a60']) expect(alba.injects[id]?.announcement).toBe(true);
  expect(injects.flatMap(([id, i]) => (i.deliberate_stigma ? [id] : []))).toEqual(['a05', 'a19']);
});

test('eleven teams with seventy seats', () => {
  const teams = Object.values(alba.teams);
  expect(teams.map(({ seats }) => seats)).toEqual([8, 8, 8, 6, 7, 8, 8, 5, 6, 4, 2]);
  expect(teams.flatMap(({ plays }) => plays)).toEqual(Object.keys(alba.teams).map((id) => id.toUpperCase()));
});

test('every expected measure is ordered by a team that may, about a person whose card it holds', () => {
  const everybody = Object.keys(alba.teams);
  const holds = (team: string, person: string) =>
    injects.some(
      ([, { to, shows }]) => shows.includes(`person:${person}`) && (to === 'everyone' ? everybody : to).includes(team),
    );
  const measures = expectations.filter((e) => e.measure !== undefined);
  expect(measures.length).toBeGreaterThan(60);
  for (const { inject, team, measure = '', about } of measures) {
    expect(alba.orders?.[measure]?.by, `${inject} ${measure}`).toContain(team);
    if (about === undefined) continue;
    expect(alba.orders?.[measure]?.people, `${inject} ${measure}`).toContain(about);
    expect(holds(team, about), `${inject}: ${team} holds ${about}`).toBe(true);
  }
});

test('whoever is told something by a person holds the person’s card', () => {
  for (const [person, { disclosure }] of Object.entries(alba.people))
    for (const [key, { to }] of Object.entries(disclosure))
      for (const team of to === 'everyone' ? [] : to)
        expect(
          injects.some(([, i]) => i.shows.includes(`person:${person}`) && i.to !== 'everyone' && i.to.includes(team)),
          `${person} ${key} ${team}`,
        ).toBe(true);
});

test('each of the eight persons has a right outcome, a common error and three steps of disclosure', () => {
  const cases = Object.entries(alba.people).filter(([, person]) => person.case);
  expect(cases.map(([id]) => id)).toEqual(['adaya', 'tiria', 'yendi', 'mirel', 'danut', 'bako', 'samo', 'olen']);
  for (const [id, person] of cases) {
    expect(person.case?.right, id).toBeDefined();
    expect(Object.keys(person.case?.errors ?? {}).length, id).toBeGreaterThan(0);
    expect(Object.keys(person.disclosure), id).toEqual(['l1', 'l2', 'l3']);
  }
});

test('twelve evaluation points, each for an inject of the list', () => {
  const of = Object.values(alba.evaluation).map(({ inject }) => inject);
  expect(of).toEqual(['a03', 'a05', 'a10', 'a14', 'a16', 'a21', 'a26', 'a27', 'a31', 'a38', 'a39', 'a45']);
});

test('every branch of the storyline can be entered', () => {
  const branches = Object.values(alba.storylines).flatMap(({ states }) =>
    Object.values(states).flatMap(({ meta }) => meta.branch ?? []),
  );
  expect([...new Set(branches)].sort()).toEqual(Array.from({ length: 9 }, (_, n) => `A-${n + 1}`));
});

test('the expected option is neither always the longest nor always in one place', () => {
  const cards = Object.entries(alba.decisions).map(([id, { options }]) => {
    const right = new Set(expectations.flatMap((e) => (e.decision === id ? e.options : [])));
    const names = Object.keys(options);
    const longest = names.toSorted((a, b) => (options[b]?.detail ?? '').length - (options[a]?.detail ?? '').length)[0];
    return { place: names.findIndex((name) => right.has(name)), longest: right.has(longest ?? '') };
  });
  expect(cards.every(({ place }) => place >= 0)).toBe(true);
  expect(cards.filter(({ longest }) => longest).length).toBeLessThan(cards.length / 2);
  for (const place of [0, 1, 2, 3])
    expect(cards.filter((card) => card.place === place).length).toBeLessThan(cards.length / 2);
});

/** Where a storyline ends up after a course of events; what a state does not handle changes nothing. */
function walk(id: string, ...events: string[]): string | undefined {
  const storyline = alba.storylines[id];
  if (!storyline) return undefined;
  const machine = compileStoryline(id, storyline);
  return events.reduce((state, event) => machine.next(state, event) ?? state, machine.initial);
}

test.each([
  ['A-1', 'adaya', 'separata-subito', ['measure.MEA-ID-07.adaya.done']],
  ['A-1', 'adaya', 'scomparsa', ['measure.CW-01.adaya.done', 'inject.a17.released', 'due.vista-con-zela.16m']],
  ['A-1', 'adaya', 'scomparsa', ['due.con-zela.20m', 'due.con-zela-ancora.23m', 'due.reparto-adulti.50m']],
  [
    'A-1, moved in time',
    'adaya',
    'collocata',
    [
      'decision.passaporto.adulta',
      'inject.a17.released',
      'measure.MEA-CH-03.adaya.ordered',
      'due.vista-con-zela.16m',
      'measure.MEA-CH-03.adaya.done',
    ],
  ],
  [
    'A-1, found at the station',
    'adaya',
    'tornata',
    ['decision.zia.consegna', 'measure.MEA-CH-07.adaya.ordered', 'inject.a1c.released'],
  ],
  [
    'A-1, found in the flat',
    'adaya',
    'tornata-tardi',
    ['decision.zia.consegna', 'due.con-la-zia.15m', 'inject.a1d.released'],
  ],
  ['A-2', 'olen', 'arrestato', ['decision.molo.arresta']],
  ['A-2, nobody answers', 'olen', 'arrestato', ['decision.molo.missed']],
  [
    'A-2, way back',
    'olen',
    'riaperto',
    ['decision.molo.arresta', 'measure.MEA-ST-06.olen.done', 'inject.a2b.released'],
  ],
  ['A-3', 'riservatezza', 'uscito', ['decision.conferenza.con-muri', 'decision.piano.bacheca']],
  ['A-3, way back', 'riservatezza', 'contenuto', ['due.senza-regole.1h45m', 'measure.MEA-COM-02.done']],
  ['A-4, way back', 'tiria', 'tornata', ['inject.a4a.released', 'decision.ritorno.operatrice', 'due.richiamata.6m']],
  ['A-5', 'azienda', 'svaniti', ['decision.azienda.chiudi', 'due.chiusa-senza-letti.4m']],
  ['A-5, with beds', 'azienda', 'chiusa-con-letti', ['measure.MEA-LA-03.done', 'decision.azienda.chiudi']],
  ['A-6, way back', 'mediazione', 'riparato', ['decision.mediatore.bai-subito', 'decision.trasferimento.trasferisci']],
  ['A-7, way back', 'conti', 'sbloccati', ['decision.conto-tarim.blocca', 'decision.sblocco.rilascia']],
  ['A-8', 'norlund', 'trovate', ['measure.MEA-IV-08.ordered', 'measure.MEA-IN-04.ordered', 'due.insieme.45m']],
  [
    'A-8, too late',
    'norlund',
    'tardi',
    ['measure.MEA-IV-08.ordered', 'inject.a37.released', 'measure.MEA-IN-04.ordered'],
  ],
  ['A-9', 'danut', 'partito', ['inject.a9a.released', 'measure.MEA-ST-05.danut.done']],
  ['A-9, stopped', 'danut', 'fermato', ['measure.MEA-ST-05.danut.done', 'inject.a9a.released']],
  ['freeze in time', 'bonifico', 'fermo', ['measure.MEA-FI-11.done', 'inject.a49b.released']],
  ['freeze late', 'bonifico', 'tardi', ['inject.a49b.released', 'measure.MEA-FI-12.done']],
])('%s: %s comes to %s', (_branch, storyline, end, events) => {
  expect(walk(storyline, ...events)).toBe(end);
});

/** Plays with an answer to every card that comes: an expected option, or one that nobody expects. */
function play(answer: 'expected' | 'other'): TableTop {
  const table = new TableTop(alba);
  table.control({ type: 'StartExercise' });
  const decided = new Set<string>();
  for (let minute = 0; minute <= 210; minute++) {
    table.until(minute * MINUTE);
    for (const [id, inject] of injects) {
      if (table.status(id) !== 'released') continue;
      for (const decision of inject.opens) {
        const card = alba.decisions[decision];
        for (const team of card?.by ?? []) {
          if (!(inject.to === 'everyone' || inject.to.includes(team)) || decided.has(`${team} ${decision}`)) continue;
          decided.add(`${team} ${decision}`);
          const right = expectations.flatMap((e) => (e.decision === decision ? e.options : []));
          const option = Object.keys(card?.options ?? {}).find((o) => right.includes(o) === (answer === 'expected'));
          if (option !== undefined) table.decideFor(team, decision, option, 'Motivo della squadra.');
        }
      }
    }
  }
  table.control({ type: 'EndExercise' });
  return table;
}

test.each(['expected', 'other'] as const)('plays to its end with every card answered: %s', (answer) => {
  const table = play(answer);
  const missing = MAIN.filter((id) => !CONDITIONAL.includes(id) && table.status(id) !== 'released');
  expect(missing).toEqual([]);
  expect(evaluationPoints(table.state)).toHaveLength(12);
});

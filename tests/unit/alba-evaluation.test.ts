// The twelve evaluation points of Alba (storyline A.7), each decided by what scripted teams did: met, in part, and missed.
// Whatever a script does not say, nobody does.
import { expect, it } from 'vitest';
import { playThrough } from '../../shared/rehearsal/play-through.ts';
import { readScript } from '../../shared/rehearsal/script.ts';
import { scripted } from '../../shared/rehearsal/scripted.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { loadScenario } from '../support/load-scenario.ts';
import { TableTop } from '../support/table-top.ts';

const MIN = 60_000;
const alba = loadScenario('alba');

const decide = (minute: number, team: string, decision: string, option: string) => ({
  t: `${minute}m`,
  team,
  decision,
  option,
});
const order = (minute: number, team: string, measure: string, about?: string) => ({
  t: `${minute}m`,
  team,
  measure,
  ...(about ? { about } : {}),
});
type Lines = readonly (ReturnType<typeof decide> | ReturnType<typeof order>)[];

function verdict(point: string, lines: Lines): string | undefined {
  const read = readScript(lines, alba);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  const { state, refused } = playThrough(alba, { cast: scripted(read.lines), seed: 1 });
  expect(refused.filter(({ team }) => team !== '')).toEqual([]);
  return evaluationPoints(state).find((row) => row.point === point)?.result;
}

const separate = order(5, 'fro', 'MEA-ID-07', 'adaya');
const mediator = order(6, 'fro', 'MEA-INT-01', 'adaya');
const beds = decide(113, 'coo', 'letti', 'palestra-e-comune');
const plan = [decide(105, 'ngo', 'piano', 'sequenza'), decide(105, 'fin', 'piano', 'sequenza')];
const presumed = decide(119, 'pol', 'chiavi', 'presumi');

const CASES: readonly (readonly [point: string, result: 'met' | 'partly' | 'missed', why: string, lines: Lines])[] = [
  ['a03-separazione', 'met', 'separated, with a mediator', [separate, mediator]],
  ['a03-separazione', 'partly', 'separated, with nobody to translate', [separate]],
  [
    'a03-separazione',
    'partly',
    'a mediator only on the second day',
    [separate, decide(76, 'ngo', 'mediatore', 'verifica')],
  ],
  [
    'a03-separazione',
    'met',
    'what happens on the second day undoes nothing',
    [separate, mediator, decide(76, 'ngo', 'mediatore', 'bai-subito')],
  ],
  ['a03-separazione', 'partly', 'separated late', [order(22, 'fro', 'MEA-ID-07', 'adaya'), mediator]],
  ['a03-separazione', 'missed', 'nobody separated her', [mediator]],

  [
    'a05-attesa',
    'met',
    'held, and heard',
    [decide(9, 'pol', 'molo', 'sospendi'), order(10, 'pol', 'MEA-ID-06', 'olen')],
  ],
  ['a05-attesa', 'partly', 'held, and heard by nobody', [decide(9, 'pol', 'molo', 'sospendi')]],
  ['a05-attesa', 'missed', 'arrested', [decide(9, 'pol', 'molo', 'arresta')]],
  ['a05-attesa', 'missed', 'nobody answered', []],

  ['a10-presunzione', 'met', 'presumed by card', [decide(21, 'asy', 'passaporto', 'presumi')]],
  ['a10-presunzione', 'met', 'notified', [order(8, 'fro', 'MEA-CH-01', 'adaya')]],
  [
    'a10-presunzione',
    'partly',
    'after the passport had decided',
    [decide(21, 'asy', 'passaporto', 'adulta'), order(25, 'fro', 'MEA-CH-01', 'adaya')],
  ],
  ['a10-presunzione', 'partly', 'after T+30', [order(32, 'fro', 'MEA-CH-01', 'adaya')]],
  ['a10-presunzione', 'missed', 'the passport decided', [decide(21, 'asy', 'passaporto', 'adulta')]],

  ['a14-riserbo', 'met', 'kept, and the parallel file opened', [decide(34, 'fin', 'sos', 'parallela')]],
  ['a14-riserbo', 'partly', 'kept, without a parallel file', [decide(34, 'fin', 'sos', 'blocca')]],
  ['a14-riserbo', 'missed', 'told the inspectors', [decide(34, 'fin', 'sos', 'ispettori')]],

  ['a16-nessun-affidamento', 'met', 'refused, and nothing confirmed', [decide(41, 'fro', 'zia', 'nega')]],
  ['a16-nessun-affidamento', 'met', 'refused by an order', [order(41, 'fro', 'MEA-CH-09', 'adaya')]],
  ['a16-nessun-affidamento', 'partly', 'refused, and her presence confirmed', [decide(41, 'fro', 'zia', 'chiedi')]],
  ['a16-nessun-affidamento', 'missed', 'handed over', [decide(41, 'fro', 'zia', 'consegna')]],

  ['a21-conferenza', 'met', 'held, with its walls', [decide(59, 'coo', 'conferenza', 'con-muri')]],
  ['a21-conferenza', 'met', 'ordered, both', [order(59, 'coo', 'MEA-CO-01'), order(60, 'coo', 'MEA-CO-03')]],
  ['a21-conferenza', 'partly', 'held, without walls', [decide(59, 'coo', 'conferenza', 'tutto-aperto')]],
  [
    'a21-conferenza',
    'missed',
    'police and prosecution among themselves',
    [decide(59, 'coo', 'conferenza', 'ristretta')],
  ],

  [
    'a26-rimpatrio',
    'met',
    'stopped, and heard',
    [order(73, 'asy', 'MEA-ST-05', 'danut'), order(74, 'asy', 'MEA-ID-06', 'danut')],
  ],
  ['a26-rimpatrio', 'partly', 'stopped, and heard by nobody', [order(73, 'asy', 'MEA-ST-05', 'danut')]],
  ['a26-rimpatrio', 'missed', 'flown out', [order(74, 'asy', 'MEA-ID-06', 'danut')]],

  ['a27-mediatore', 'met', 'asked who knows whom', [decide(76, 'ngo', 'mediatore', 'verifica')]],
  [
    'a27-mediatore',
    'partly',
    'put off, with the mediator of the first day',
    [mediator, decide(76, 'ngo', 'mediatore', 'rinvia')],
  ],
  [
    'a27-mediatore',
    'partly',
    'used, and repaired',
    [decide(76, 'ngo', 'mediatore', 'bai-subito'), decide(92, 'soc', 'trasferimento', 'trasferisci')],
  ],
  ['a27-mediatore', 'missed', 'used', [decide(76, 'ngo', 'mediatore', 'bai-subito')]],

  ['a31-niente-radiografia', 'met', 'refused with the conditions', [decide(89, 'soc', 'radiografia', 'procedura')]],
  ['a31-niente-radiografia', 'partly', 'put off', [decide(89, 'soc', 'radiografia', 'rimanda')]],
  ['a31-niente-radiografia', 'missed', 'done', [decide(89, 'soc', 'radiografia', 'esegui')]],
  [
    'a31-niente-radiografia',
    'missed',
    'refused by one, ordered by another',
    [decide(89, 'hlt', 'radiografia', 'rifiuta'), order(90, 'hlt', 'CW-05', 'adaya')],
  ],

  ['a35-letti-per-tutti', 'met', 'beds in the plan and in the evening', [...plan, beds]],
  ['a35-letti-per-tutti', 'partly', 'beds outside the plan', [beds]],
  ['a35-letti-per-tutti', 'partly', 'beds days later', [...plan, order(165, 'lab', 'MEA-LA-03')]],
  ['a35-letti-per-tutti', 'missed', 'none', [...plan, decide(113, 'coo', 'letti', 'restano')]],

  [
    'a39-tanco',
    'met',
    'presumed, with a lawyer of her choice',
    [presumed, decide(139, 'law', 'difensore', 'entrambi')],
  ],
  ['a39-tanco', 'partly', 'presumed, without a lawyer', [presumed]],
  ['a39-tanco', 'missed', 'arrested', [decide(119, 'pol', 'chiavi', 'arresta')]],

  ['a45-congelamento', 'met', 'ordered and done before T+150', [order(134, 'fin', 'MEA-FI-11')]],
  ['a45-congelamento', 'partly', 'ordered at T+149, done after the transfer', [order(149, 'fin', 'MEA-FI-11')]],
  [
    'a45-congelamento',
    'partly',
    'in time, with the account of a victim',
    [decide(79, 'fin', 'carta-morel', 'blocca-conto'), order(134, 'fin', 'MEA-FI-11')],
  ],
  ['a45-congelamento', 'missed', 'ordered at T+151', [order(151, 'fin', 'MEA-FI-11')]],
  ['a45-congelamento', 'missed', 'nobody ordered it', []],
];

it.each(CASES)('%s is %s: %s', (point, result, _why, lines) => {
  expect(verdict(point, lines)).toBe(result);
});

it('each of the twelve points is met in one run, missed in another, and met in part where that is foreseen', () => {
  const results = (point: string) => new Set(CASES.filter(([id]) => id === point).map(([, result]) => result));
  for (const [point, { partly }] of Object.entries(alba.evaluation)) {
    const wanted = partly === undefined ? ['met', 'missed'] : ['met', 'missed', 'partly'];
    expect([...results(point)].sort(), point).toEqual(wanted);
  }
  expect(Object.keys(alba.evaluation)).toHaveLength(12);
});

it.each([
  ['pro', 'met'],
  ['pol', 'missed'],
])('a14-riserbo, with the page itself passed on to %s, is %s', (to, result) => {
  const table = new TableTop(alba, 1);
  table.control({ type: 'StartExercise' });
  table.until(34 * MIN);
  table.decideFor('fin', 'sos', 'parallela', 'Parallel file.');
  table.trainee('fin', { type: 'PassOn', inject: 'a14', to, basis: 'duty', text: '', language: 'it' });
  expect(evaluationPoints(table.state).find(({ point }) => point === 'a14-riserbo')?.result).toBe(result);
});

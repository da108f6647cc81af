// Words of a random play: messages that answer, ask and speak as somebody, requests that are closed, receipts that are
// confirmed; such as fit and such as do not.
import type { Command } from '../../shared/exercise/commands.ts';
import { type ExerciseState, teamState } from '../../shared/exercise/state.ts';
import { agenciesOf } from '../../shared/scenario/agencies.ts';

interface Drawn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What a team and control could say by three drawn numbers. */
export function drawnWords(
  state: ExerciseState,
  team: string,
  { a, b, c }: Drawn,
): { readonly byTrainee: Command[]; readonly byControl: Command[] } {
  const { scenario } = state;
  const of = <T>(list: readonly T[], n: number): T | undefined =>
    list.length === 0 ? undefined : list[n % list.length];
  const teams = Object.keys(scenario.teams);
  const agency = of([...Object.keys(agenciesOf(scenario)), 'nobody'], b);
  const as = agency === undefined || c % 3 === 0 ? {} : { as: agency };
  const asks = a % 2 ? { asks: true as const } : {};
  const { messages, inbox } = teamState(state, team);
  const mine = [...messages];
  const all = [...state.messages];
  const open = (rows: typeof all) => rows.filter((row) => row.asks && !row.end);
  const message = (b % 5 === 0 ? of(all, c) : (of(open(mine), c) ?? of(mine, c))) ?? {
    key: 'nothing',
    from: 'control',
  };
  const reply = b % 2 ? { inReplyTo: message.key } : {};
  const question = (b % 5 === 0 ? of(all, a) : of(open(all), a)) ?? { key: 'nothing', from: team };
  const passed = [...inbox].flatMap((row) => (row.passed ? [row.passed.key] : []));
  const what =
    of([...passed, ...mine.map(({ key }) => key), ...[...state.passes].map(({ key }) => key)], a) ?? 'nothing';
  const language = 'en' as const;
  const back = message.from === team || message.from === 'control' ? 'control' : [message.from];
  return {
    byTrainee: [
      { type: 'SendMessage', to: [of(teams, c) ?? ''], text: `word ${c}`, language, ...asks, ...reply },
      { type: 'SendMessage', to: 'control', text: `message ${c}`, language, ...as, ...asks },
      { type: 'SendMessage', to: back, text: `reply ${c}`, language, ...asks, ...reply },
      { type: 'CloseRequest', request: message.key, reason: c % 4 ? 'settled by phone' : '' },
      { type: 'ConfirmReceipt', what, text: c % 2 ? `received ${c}` : '', language },
      { type: 'ConfirmReceipt', what: of(mine, b)?.key ?? 'nothing', text: `we have it ${c}`, language },
    ],
    byControl: [
      { type: 'SendMessage', to: c % 3 ? [team] : 'everyone', text: `answer ${c}`, language, ...as, ...asks },
      {
        type: 'SendMessage',
        to: [question.from === 'control' ? team : question.from],
        text: `answer ${b}`,
        language,
        ...as,
        inReplyTo: question.key,
      },
      { type: 'CloseRequest', request: question.key, reason: 'overtaken' },
      { type: 'ConfirmReceipt', what: of(all, b)?.key ?? 'nothing', text: `control has it ${c}`, language },
    ],
  };
}

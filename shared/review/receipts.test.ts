import { expect, it } from 'vitest';
import { agenciesScenario } from '../../tests/support/agencies-scenario.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import type { Command } from '../exercise/commands.ts';
import { handOvers, requests } from './receipts.ts';

const MINUTE = 60_000;
const say = (to: 'control' | string[], more: object = {}): Command => ({
  type: 'SendMessage',
  to,
  text: 'words',
  language: 'en',
  ...more,
});

it('[REC-4] every hand-over stands with who confirmed it and after how long, and who never did', () => {
  const x = new TableTop(agenciesScenario());
  x.control({ type: 'StartExercise' });
  x.until(2 * MINUTE);
  const confirm = (what: string): Command => ({ type: 'ConfirmReceipt', what, text: '', language: 'en' });
  x.trainee('aid', say(['force', 'press']));
  const message = [...x.state.messages][0]?.key ?? '';
  x.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'duty', text: '', language: 'en' });
  const pass = [...x.state.passes][0]?.key ?? '';
  x.control(say(['aid']));
  x.until(5 * MINUTE);
  x.trainee('press', confirm(message));
  x.until(6 * MINUTE);
  x.trainee('press', { type: 'OpenInject', inject: 'arrival' });
  x.until(7 * MINUTE);
  x.trainee('press', confirm(pass));
  expect(handOvers(x.state).map(({ position: _position, ...row }) => row)).toEqual([
    { what: 'message', key: message, from: 'aid', to: 'force', t: 2 * MINUTE },
    { what: 'message', key: message, from: 'aid', to: 'press', t: 2 * MINUTE, confirmedAfter: 3 * MINUTE },
    {
      what: 'passed-on',
      key: pass,
      from: 'aid',
      to: 'press',
      t: 2 * MINUTE,
      openedAfter: 4 * MINUTE,
      confirmedAfter: 5 * MINUTE,
    },
  ]);
});

it('[MSG-7] every request stands with how it ended and after how long', () => {
  const x = new TableTop(agenciesScenario());
  x.control({ type: 'StartExercise' });
  x.trainee('aid', say('control', { as: 'bank', asks: true }));
  x.trainee('force', say(['press'], { asks: true }));
  x.trainee('aid', say('control'));
  x.until(4 * MINUTE);
  x.control(say(['aid'], { as: 'bank', inReplyTo: [...x.state.messages][0]?.key }));
  expect(requests(x.state).map(({ from, state, after }) => ({ from, state, after }))).toEqual([
    { from: 'aid', state: 'answered', after: 4 * MINUTE },
    { from: 'force', state: 'open', after: undefined },
  ]);
});

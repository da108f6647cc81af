import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/kit/languages.ts';
import { wholeOf } from '../../../shared/views/model.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { viewFor } from '../../../shared/views/view-for.ts';
import { loadScenario } from '../../../tests/support/load-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { showsNothing } from './newer.ts';

const table = new TableTop(loadScenario('first-hour'));
const view = (language: Language = 'en') =>
  wholeOf(viewFor({ kind: 'control', language }, table.state)) as unknown as ControlView;
/** Whether what is done shows nothing to somebody who reads in these languages before and after. */
function quiet(act: () => void, language: Language = 'en'): boolean {
  const [before, position] = [view(), table.state.position];
  act();
  expect(table.state.position).toBeGreaterThan(position);
  return showsNothing(before, view(language));
}

describe('what is new since the log was read', () => {
  it('is nothing when somebody chooses a language, takes a seat or answers a comcheck', () => {
    expect(quiet(() => table.trainee('money', { type: 'ChooseLanguage', language: 'ru' }))).toBe(true);
    expect(quiet(() => table.control({ type: 'ChooseLanguage', language: 'it' }), 'it')).toBe(true);
    expect(quiet(() => table.control({ type: 'AskComcheck' }))).toBe(true);
    expect(quiet(() => table.trainee('money', { type: 'AnswerComcheck' }))).toBe(true);
  });

  it('is what was played, said, noted or steered', () => {
    for (const act of [
      () => {
        table.control({ type: 'StartExercise' });
        table.pass(1000);
      },
      () => table.trainee('money', { type: 'SendMessage', to: 'control', text: 'Hello', language: 'en' }),
      () => table.control({ type: 'AddNote', text: 'Seen', language: 'en' }),
      () => table.trainee('money', { type: 'OpenInject', inject: 'c01' }),
      () => table.control({ type: 'PauseExercise' }),
    ])
      expect(quiet(act)).toBe(false);
  });
});

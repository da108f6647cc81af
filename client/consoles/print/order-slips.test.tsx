// Measures on paper: the controller's list names what is expected, teams get forms and learn nothing of what is expected.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Language } from '../../../shared/kit/languages.ts';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { EnvelopeSheets } from './envelope-sheets.tsx';
import { MselSheets } from './msel-sheets.tsx';
import { PaperProvider, paperOf } from './sheet.tsx';

afterEach(cleanup);

function sheets(what: React.ReactNode, scenario = measuresScenario(), language: Language = 'en') {
  const paper = paperOf({ type: 'ExercisePlanned', scenario, opaque: {} }, language, (key) => key);
  return render(<PaperProvider value={paper}>{what}</PaperProvider>).container;
}

it('lists expected measures by team, measure and person', () => {
  expect(sheets(<MselSheets />).textContent).toContain('A1: First needs – Mara (within 5m) Needs first');
});

it('says conditions about persons with their names', () => {
  const scenario = measuresScenario((yaml) =>
    yaml.replace('at: 1m,', 'at: 1m, when: mara_needs_met && mara_level >= 1,'),
  );
  const text = sheets(<MselSheets />, scenario, 'it').textContent;
  expect(text).toContain('Mara: Bisogni soddisfatti');
  expect(text).toContain('Mara: Apertura ≥ 1');
  expect(text).not.toContain('mara_');
});

it('gives each team that orders measures a list of its own and forms with room for the answer', () => {
  const text = (team: string) => sheets(<EnvelopeSheets team={team} />).textContent;
  const force = text('force');
  expect(force).toContain('Search (agreed by: Judge)');
  expect(force).toContain('Talk (the person agrees)');
  // The police play the authority for the plan: they ask nobody.
  expect(force).toMatch(/Plan (?!\()/);
  expect(force).not.toContain('Promise');
  expect(force.match(/Answer of the authority/g)).toHaveLength(2);
  expect(force).not.toMatch(/Expected|Needs first|deceived/);
  cleanup();
  expect(text('press')).not.toContain('Order of a measure');
});

it('has no such forms where teams order nothing', () => {
  expect(sheets(<EnvelopeSheets team={undefined} />, smallScenario()).textContent).not.toContain('Order of a measure');
});

// What control is told of something that went through a wall, and of consent that was not given.
import { expect, it } from 'vitest';
import type { AlertRow } from '../../../shared/exercise/state/room.ts';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import { PURPOSES } from '../../../shared/scenario/purposes.ts';
import { wholeOf } from '../../../shared/views/model.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { viewFor } from '../../../shared/views/view-for.ts';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { caseTexts } from '../../locales/cases.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { alertSentence } from './desk-alerts.tsx';

it('[KNO-6] says in every language for which purposes consent was lacking', () => {
  const { state } = new TableTop(measuresScenario());
  const view = wholeOf(viewFor({ kind: 'control', language: 'en' }, state)) as unknown as ControlView;
  const about = { from: 'aid', to: 'force', inject: 'arrival', contents: 'medical' };
  const breach: AlertRow = { key: '1', kind: 'breach', t: 0, wall: 0, position: 1, about };
  for (const language of LANGUAGES) {
    const say = (row: AlertRow) => alertSentence(row, view, deskTexts.in(language), caseTexts.in(language));
    const plain = say(breach);
    const lacking = say({ ...breach, about: { ...about, without: PURPOSES.join(' ') } });
    expect(lacking).not.toBe(plain);
    for (const sentence of [plain, lacking]) {
      expect(sentence).toMatch(/A1.*F1|F1.*A1/);
      expect(sentence).not.toMatch(/undefined|\{|medical-data|purpose\./);
    }
    expect(lacking.split(', ').length).toBeGreaterThanOrEqual(PURPOSES.length);
  }
});

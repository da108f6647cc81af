// The scenario of measures with agencies that control plays: one every team may write to, and one only one team has at hand.
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { measuresScenario } from './measures-scenario.ts';

const AGENCIES = `
agencies:
  bank: { title: Bank desk }
  desk: { title: Liaison desk, to: [force] }
`;

export const agenciesScenario = (change: (yaml: string) => string = (yaml) => yaml): Scenario =>
  measuresScenario((yaml) => change(yaml + AGENCIES));

// The scenario of agencies with forms: a referral that two sign, and a request to a bank that nobody does.
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { agenciesScenario } from './agencies-scenario.ts';

const FORMS = `
forms:
  referral:
    title: Referral
    kind: referral
    by: [aid]
    to: [press]
    about: person
    signs: [force, desk]
    sets: { hall_empty: true }
    fields:
      facts: { label: Facts, type: long }
      consent: { label: Consent, type: choice, options: { given: Given, refused: Refused } }
      child: { label: Companion, type: person, required: false }
      next: { label: Next contact, type: date, required: false }
  request:
    title: Request to a bank
    kind: bank-request
    by: [aid, force]
    to: [bank]
    fields:
      authority: { label: Authority }
`;

export const formsScenario = (change: (yaml: string) => string = (yaml) => yaml): Scenario =>
  agenciesScenario((yaml) => change(yaml + FORMS));

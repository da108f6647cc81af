import type { Same } from './texts.ts';
import type { en } from './trainee.parts.en.ts';

export const it: Same<typeof en> = {
  measures: 'Misure',
  'measures.lobby': 'Misure: ciò che la squadra dispone, chi deve acconsentire e quale ne è l’esito.',
  documents: 'Documenti',
  'documents.lobby': 'Documenti: ciò che la squadra scrive nei moduli, deve firmare o riceve.',
  corrected: 'Corretto',
};

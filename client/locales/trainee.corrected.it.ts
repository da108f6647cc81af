import type { Same } from './texts.ts';
import type { en } from './trainee.corrected.en.ts';

export const it: Same<typeof en> = {
  corrected: 'La direzione dell’esercitazione ha corretto questo testo.',
  sinceYouRead: 'Corretto dopo che l’hai letto',
  earlier: '{count, plural, one {Versione precedente} other {Versioni precedenti}}',
};

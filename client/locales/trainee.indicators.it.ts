import type { Same } from './texts.ts';
import type { en } from './trainee.indicators.en.ts';

export const it: Same<typeof en> = {
  intro:
    'Segnate ciò che avete visto o vi è stato detto, con ciò su cui si basa. Un indicatore apre un colloquio; da solo non prova nulla. Per chi ha meno di 18 anni bastano condotta e scopo.',
  person: 'Persona',
  nobody: 'Ancora nessuno',
  nobodyText: 'Appena la squadra riceve la scheda di una persona, può segnare gli indicatori che la riguardano.',
  act: 'Condotta',
  'act.help': 'Reclutamento, trasporto, trasferimento, alloggio, accoglienza',
  means: 'Mezzo',
  'means.help': 'Minaccia, violenza, coercizione, inganno, abuso di vulnerabilità',
  purpose: 'Scopo',
  'purpose.help': 'Sfruttamento',
  noneTicked: 'Ancora nulla di segnato',
  toTick: 'Da segnare ({count})',
  ticked: 'segnato',
  notTicked: 'non segnato',
  evidence: 'Su che cosa si basa',
  evidenceHelp: 'Almeno uno: la scheda della persona, ciò che qualcuno vi ha detto o ciò che avete aperto nella posta.',
  cardOf: 'Scheda: {name}',
  note: 'Nota',
  noteHelp: 'Il fatto, chi l’ha visto o sentito, quando. Nessun giudizio sulla persona. Può restare vuota.',
  tick: 'Segna',
  change: 'Modifica il segno',
  untick: 'Ritira',
  saved: 'Segnato: {indicator}',
  takenBack: 'Segno ritirato: {indicator}',
  waitPhase: 'Si potrà segnare di nuovo quando l’esercitazione riprende.',
};

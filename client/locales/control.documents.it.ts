import type { en } from './control.documents.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  waiting: 'Documenti in attesa della direzione',
  others: 'Documenti delle squadre',
  control: 'Direzione',
  version: 'Versione {version}',
  versionBeside: 'Versione {version}, scritta nello stesso momento',
  signFor: 'Firma per {by}',
  signedFor: 'Firmato per {by}',
  return: 'Restituisci',
  returnTitle: 'Restituire: {title}',
  returnReason: 'Motivo della restituzione',
  returnedBy: '{by} ha restituito la versione {version}:',
  receivedBy: 'Ricevuto da {by}',
  awaited: 'Ricezione non ancora confermata: {by}',
  confirm: 'Conferma ricezione',
  confirmWords: 'Ricevuto, e prossimo contatto alle … (può restare vuoto)',
  'status.draft': 'Bozza',
  'status.submitted': 'Presentato',
  'status.returned': 'Restituito',
  'status.issued': 'Emesso',
};

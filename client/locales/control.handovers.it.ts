import type { en } from './control.handovers.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  handOvers: 'Trasmissioni tra le squadre',
  onBasis: 'Base: {basis}',
  'basis.consent': 'la persona ha acconsentito',
  'basis.duty': 'obbligo di segnalare',
  'basis.order': 'un ordine',
  'basis.useful': 'può essere utile',
  unconfirmed: 'Mai confermato',
  unconfirmedFor: 'Non confermato da {minutes} min',
  breach: 'Contro le regole di riservatezza: {what}',
  'content.identity': 'identità',
  'content.first-talk': 'primo colloquio',
  'content.medical': 'dati sanitari',
  'content.shelter-address': 'indirizzo protetto',
  'content.child-file': 'fascicolo del minore',
  'content.asylum-file': 'fascicolo d’asilo',
  'content.str': 'segnalazione di operazione sospetta',
  'content.bank': 'dati bancari',
  'content.suspects': 'dati sugli indagati',
  'content.operation-date': 'data dell’operazione',
  'content.security': 'sicurezza delle persone',
};

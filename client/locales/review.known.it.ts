import type { en } from './review.known.en.ts';
import type { Same } from './texts.ts';

export const it = {
  byThen: 'Chi sapeva che cosa a {time} · {story}',
  note: 'Segue il cursore. Da ciò che è stato inviato, aperto, passato e raccontato; ciò che è stato detto a voce o nei messaggi non c’è.',
  about: 'Su chi',
  everybody: 'Tutti',
  counts: 'noti: {knew}, non aperti: {lay}',
  nobodySat: 'nessuno ha preso posto',
  persons: 'Persone di cui sapeva: {persons}',
  knew: 'Sapeva',
  knewNothing: 'Ancora nulla.',
  lay: 'Aveva, senza averlo aperto',
  'via.sent': 'inviato',
  'via.passed': 'passato da {team}',
  'via.told': 'raccontato dalla persona',
  opened: 'aperto',
  chances: 'Quando si poteva fare',
  chancesNote:
    'Per ogni persona, su tutta l’esercitazione: ciò che spettava a un minore e ciò che era atteso. Possibile da quando una squadra in grado di farlo aveva la scheda della persona, o quella della decisione, aperta o no.',
  chanceCounts: '{done} su {of} compiuti',
  possible: 'possibile da',
  possibleBy: '({team}: «{inject}»)',
  neverPossible: 'mai arrivato a chi poteva: {teams}',
  openedFirst: 'aperto',
  owed: 'entro',
  begun: 'avviato da {team}',
  done: 'compiuto',
  'result.inTime': 'Compiuto',
  'result.late': 'Compiuto in ritardo',
  'result.begun': 'Avviato',
  'result.notDone': 'Non compiuto',
} as const satisfies Same<typeof en>;

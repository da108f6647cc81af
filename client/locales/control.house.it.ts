import type { en } from './control.house.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  openTitle: 'Apri Waymark su questo portatile',
  openText:
    'Questo collegamento funziona una sola volta. Con esso questo browser diventa quello del direttore: pianifica le esercitazioni, vi entra e revoca uno stop.',
  yourName: 'Il suo nome',
  yourNameHelp: 'Come lo vedono i controllori nell’esercitazione.',
  yourLanguage: 'La sua lingua',
  open: 'Apri Waymark su questo portatile',
  outside: 'Questa pagina è del direttore.',
  outsideText:
    'Per aprirla usi il collegamento del direttore che Waymark ha scritto all’avvio. Per averne uno nuovo, esegua «npm run director-link» sul computer che esegue Waymark.',
  again: 'Riprova',
  welcome: 'Buongiorno, {name}',
  exercises: 'Esercitazioni',
  noExercises: 'Nessuna esercitazione è stata ancora pianificata.',
  noExercisesText: 'Ne pianifichi una da uno scenario qui sotto; resta qui, per rientrarvi e rivederla.',
  scenarios: 'Scenari',
  noScenarios: 'Su questo computer non ci sono scenari.',
  noScenariosText: 'Gli scenari sono cartelle in «scenarios»; ciascuno appare qui con i suoi eventuali errori.',
  seats: '{count, plural, one {# postazione} other {# postazioni}}',
  enter: 'Entra',
  enterNamed: 'Entra in {title}, {when}',
  start: 'Pianifica un’esercitazione',
  startNamed: 'Pianifica un’esercitazione da {title}',
  size: '{minutes, plural, one {# minuto} other {# minuti}} · {teams, plural, one {# squadra} other {# squadre}} · {people, plural, one {# persona} other {# persone}}',
  errors: '{count, plural, one {# errore} other {# errori}}',
  broken: 'Questo scenario non si può avviare finché gli errori non sono corretti.',
  problems: '{count, plural, one {# osservazione sui file} other {# osservazioni sui file}}',
};

import type { en } from './control.boards.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  board: 'Tavolo (o sala)',
  several: 'Giocano più sale?',
  boardHelp:
    'Pianifichi un’esercitazione per ogni sala e qui ne indichi il tavolo. Lo vede il controllo, non i partecipanti; non indichi il nome di persone.',
  boardExample: 'Sala A',
  set: 'Tavoli di {title}',
  boards: 'Tavoli',
  count: '{count, plural, one {# tavolo gioca questa storia} other {# tavoli giocano questa storia}}',
  unnamed: 'Pianificata il {when}',
  enter: 'Entra in {board}',
  online: '{online} di {seats} collegati',
  pace: 'Ritmo {pace}×',
  stopped:
    'Il gioco è fermo in: {boards}. Lo stop si revoca nella postazione di quella esercitazione; da qui non si revoca. Non ferma gli altri tavoli.',
  notYours:
    'Per condurre insieme questi tavoli serve in ciascuno una postazione di direttore o vice. Entri prima in: {boards}.',
  steering: 'Condotta comune dei tavoli selezionati',
  noneChosen: 'Selezioni almeno un tavolo per condurlo da qui.',
  goesTo: 'Riguarda:',
  startexAsk: 'Iniziare insieme su questi tavoli?',
  endexAsk: 'Terminare l’esercitazione su questi tavoli?',
  jumpExplain:
    'Ogni tavolo passa allo stesso momento del tempo d’esercitazione. Ciò che scade nel frattempo non viene rilasciato: attende sul banco di ciascun tavolo di essere applicato o omesso. Un tavolo già più avanti resta dov’è.',
  paces: 'Ritmi diversi',
  message: 'Messaggio a tutti',
  messageTitle: 'Scrivere a tutti su questi tavoli',
  messageText: 'Messaggio',
  messageSend: 'Invia a tutti',
  'did.OpenLobby': 'Sala d’attesa',
  'did.StartExercise': 'STARTEX',
  'did.PauseExercise': 'Pausa',
  'did.ResumeExercise': 'Ripresa',
  'did.CallTimeOut': 'Time-out',
  'did.EndExercise': 'ENDEX',
  'did.SetPace': 'Ritmo',
  'did.JumpTo': 'Salto',
  'did.SendMessage': 'Messaggio',
  done: '{command}: eseguito',
  refused: '{command}: {why}',
  summary: '{command}: eseguito su {done} di {count, plural, one {# tavolo} other {# tavoli}}',
  again: 'Invia di nuovo',
};

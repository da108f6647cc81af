import type { en } from './join.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  title: 'Entra nell’esercitazione',
  lead: 'Inserisca il codice esposto in sala, sul tavolo o sulla sua scheda personale.',
  code: 'Codice',
  codeHelp: 'Maiuscole, spazi e trattini non contano.',
  next: 'Continua',
  checking: 'Verifica…',
  helpTitle: 'Qualcosa non va davvero?',
  helpBefore:
    'Vada dal direttore o dallo psicologo, oppure dica ad alta voce «Stop gioco». Con un codice valido il pulsante appare anche qui.',
  helpAfter: 'Il pulsante ferma il gioco per tutti. Funziona anche prima di entrare.',
  mine: 'Le sue postazioni su questo dispositivo',
  mineSeatCode: 'codice postazione {code}',
  goOn: 'Continua come {name}',
  joining: 'Sta per entrare in',
  joiningAs: 'come {role}',
  back: 'Altro codice',
  name: 'Il suo nome',
  nameHelp: 'Come desidera essere chiamato nell’esercitazione.',
  nameMissing: 'Indichi come dobbiamo chiamarla.',
  speaks: 'La sua lingua',
  speaksHelp: 'Si può cambiare in ogni momento.',
  notAllTexts: 'I testi di questa esercitazione non sono disponibili in questa lingua; appaiono in {language}.',
  join: 'Entra',
  joined: 'È dentro',
  seatCode: 'Il suo codice postazione',
  seatCodeHelp:
    'Lo annoti. La riporta a questa postazione da qualsiasi dispositivo, con tutto ciò che stava scrivendo.',
  comeBack: 'Torna alla mia postazione',
  comeBackHelp: 'È stato mostrato all’ingresso. Anche la direzione può dirglielo.',
  open: 'Apri la mia postazione',
  stopSent: 'Il gioco è stato fermato per tutti.',
};

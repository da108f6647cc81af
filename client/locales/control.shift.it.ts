import type { en } from './control.shift.en.ts';
import type { Same } from './texts.ts';

export const it: Same<typeof en> = {
  shift: 'Ripianifica',
  shiftTitle: 'Ripianificare ciò che deve ancora venire',
  shiftConfirm: 'Ripianifica',
  shiftExplain:
    'Sono le {now}. Tutto ciò che è previsto a un’ora, dal momento indicato in poi, si sposta della stessa durata e mantiene le distanze.',
  from: 'Da (T+)',
  by: 'Di minuti',
  byHelp: 'Per esempio 10, oppure -5 per anticipare',
  tooEarly: 'Qualcosa cadrebbe prima di adesso, o la storia tornerebbe indietro. Scegliere di meno.',
  everything: 'Anche ciò che si conta da un fatto avvenuto',
  moves: 'Che cosa si sposta',
  stays: 'Che cosa resta, e perché',
  nothing: 'Da quel momento non c’è nulla di previsto a un’ora.',
  ends: 'ENDEX previsto',
  'why.time': 'previsto a un’ora',
  'why.delay': 'un’attesa già in corso',
  'why.release': 'si conta da quando è uscito',
  'why.storyline': 'si conta dal punto in cui è la storia',
  'why.measure': 'una misura in corso',
  'why.case': 'si conta per la persona',
};

import type { en } from './review.known.en.ts';
import type { Same } from './texts.ts';

export const ru = {
  byThen: 'Кто что знал к {time} · {story}',
  note: 'Следует за курсором. По отправленному, открытому, переданному и рассказанному; сказанное вслух и в сообщениях сюда не входит.',
  about: 'О ком',
  everybody: 'Обо всех',
  counts: 'известно: {knew}, не открыто: {lay}',
  nobodySat: 'место никто не занял',
  persons: 'О ком знали: {persons}',
  knew: 'Знали',
  knewNothing: 'Пока ничего.',
  lay: 'Получено, но не открыто',
  'via.sent': 'отправлено',
  'via.passed': 'передано ({team})',
  'via.told': 'рассказано самим человеком',
  opened: 'открыто',
  chances: 'Когда это можно было сделать',
  chancesNote:
    'По каждому человеку за всё учение: что было положено ребёнку и чего ждали. Возможно с момента, когда у группы, которая могла это сделать, была карточка человека или решения, открытая или нет.',
  chanceCounts: 'выполнено {done} из {of}',
  possible: 'возможно с',
  possibleBy: '({team}: «{inject}»)',
  neverPossible: 'не дошло до тех, кто мог: {teams}',
  openedFirst: 'открыто',
  owed: 'срок',
  begun: 'начато ({team})',
  done: 'выполнено',
  'result.inTime': 'Выполнено',
  'result.late': 'С опозданием',
  'result.begun': 'Начато',
  'result.notDone': 'Не выполнено',
} as const satisfies Same<typeof en>;

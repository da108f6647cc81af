import type { en } from './control.documents.en.ts';
import type { Same } from './texts.ts';

export const ru: Same<typeof en> = {
  waiting: 'Документы ждут штаба',
  others: 'Документы команд',
  control: 'Штаб',
  version: 'Версия {version}',
  versionBeside: 'Версия {version}, написана одновременно',
  signFor: 'Подписать: {by}',
  signedFor: 'Подписано: {by}',
  return: 'Вернуть',
  returnTitle: 'Вернуть: {title}',
  returnReason: 'Причина возврата',
  returnedBy: '{by} — возвращена версия {version}:',
  receivedBy: 'Получено: {by}',
  awaited: 'Получение пока не подтверждено: {by}',
  confirm: 'Подтвердить получение',
  confirmWords: 'Получено, следующий контакт в … (можно не заполнять)',
  'status.draft': 'Черновик',
  'status.submitted': 'Подан',
  'status.returned': 'Возвращён',
  'status.issued': 'Выдан',
};

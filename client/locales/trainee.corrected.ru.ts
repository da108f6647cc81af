import type { Same } from './texts.ts';
import type { en } from './trainee.corrected.en.ts';

export const ru: Same<typeof en> = {
  corrected: 'Штаб учения исправил этот текст.',
  sinceYouRead: 'Исправлено после того, как вы это прочитали',
  earlier: '{count, plural, one {Прежняя версия} other {Прежние версии}}',
};

import type { en } from './control.handovers.en.ts';
import type { Same } from './texts.ts';

export const ru: Same<typeof en> = {
  handOvers: 'Передано между командами',
  onBasis: 'Основание: {basis}',
  'basis.consent': 'согласие человека',
  'basis.duty': 'обязанность сообщить',
  'basis.order': 'предписание',
  'basis.useful': 'может пригодиться',
  unconfirmed: 'Получение не подтверждено',
  unconfirmedFor: 'Не подтверждено {minutes} мин',
  breach: 'Нарушен режим доступа: {what}',
  'content.identity': 'личные данные',
  'content.first-talk': 'первая беседа',
  'content.medical': 'медицинские данные',
  'content.shelter-address': 'адрес убежища',
  'content.child-file': 'дело ребёнка',
  'content.asylum-file': 'дело об убежище',
  'content.str': 'сообщение о подозрительной операции',
  'content.bank': 'банковские данные',
  'content.suspects': 'данные о подозреваемых',
  'content.operation-date': 'дата операции',
  'content.security': 'безопасность людей',
};

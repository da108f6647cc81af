import type { Same } from './texts.ts';
import type { en } from './trainee.parts.en.ts';

export const ru: Same<typeof en> = {
  measures: 'Меры',
  'measures.lobby': 'Меры: что назначает ваша команда, кто должен согласиться и что из этого вышло.',
  documents: 'Документы',
  'documents.lobby': 'Документы: что ваша команда составляет на бланках, подписывает или получает.',
  corrected: 'Исправлено',
};

// Texts of the trainee's console: forms to fill in, documents to sign and to receive.
import { defineTexts } from './texts.ts';
import { en } from './trainee.documents.en.ts';
import { it } from './trainee.documents.it.ts';
import { ru } from './trainee.documents.ru.ts';

export const documentTexts = defineTexts({ en, it, ru });

// Texts of control's desk: documents teams write, to be signed in an agency's name or received.
import { en } from './control.documents.en.ts';
import { it } from './control.documents.it.ts';
import { ru } from './control.documents.ru.ts';
import { defineTexts } from './texts.ts';

export const documentTexts = defineTexts({ en, it, ru });

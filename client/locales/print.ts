// Texts of the print pages and of the sheets themselves.
import { en } from './print.en.ts';
import { it } from './print.it.ts';
import { ru } from './print.ru.ts';
import { defineTexts } from './texts.ts';

export const printTexts = defineTexts({ en, it, ru });

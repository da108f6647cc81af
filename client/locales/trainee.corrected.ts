// Texts of the trainee's console: an inject that control corrected.
import { defineTexts } from './texts.ts';
import { en } from './trainee.corrected.en.ts';
import { it } from './trainee.corrected.it.ts';
import { ru } from './trainee.corrected.ru.ts';

export const correctedTexts = defineTexts({ en, it, ru });

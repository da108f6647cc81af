// Texts of the trainee's console: ordering measures and agreeing to those of others.
import { defineTexts } from './texts.ts';
import { en } from './trainee.measures.en.ts';
import { it } from './trainee.measures.it.ts';
import { ru } from './trainee.measures.ru.ts';

export const measureTexts = defineTexts({ en, it, ru });

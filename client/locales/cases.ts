// Words for what is known of a person of concern: the facts every case has, and the stages of identification.
import { en } from './cases.en.ts';
import { it } from './cases.it.ts';
import { ru } from './cases.ru.ts';
import { defineTexts } from './texts.ts';

export const caseTexts = defineTexts({ en, it, ru });

// Texts of control about measures teams order and the persons they are about.
import { en } from './control.measures.en.ts';
import { it } from './control.measures.it.ts';
import { ru } from './control.measures.ru.ts';
import { defineTexts } from './texts.ts';

export const measureTexts = defineTexts({ en, it, ru });

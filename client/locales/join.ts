import { en } from './join.en.ts';
import { it } from './join.it.ts';
import { ru } from './join.ru.ts';
import { defineTexts } from './texts.ts';

export const joinTexts = defineTexts({ en, it, ru });

// Texts of the control console: steering, room, people.
import { en } from './control.en.ts';
import { it } from './control.it.ts';
import { ru } from './control.ru.ts';
import { defineTexts } from './texts.ts';

export const controlTexts = defineTexts({ en, it, ru });

// Texts of control: re-planning.
import { en } from './control.shift.en.ts';
import { it } from './control.shift.it.ts';
import { ru } from './control.shift.ru.ts';
import { defineTexts } from './texts.ts';

export const shiftTexts = defineTexts({ en, it, ru });

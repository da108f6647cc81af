// Texts of control's desk: what teams passed on to each other.
import { en } from './control.handovers.en.ts';
import { it } from './control.handovers.it.ts';
import { ru } from './control.handovers.ru.ts';
import { defineTexts } from './texts.ts';

export const handOverTexts = defineTexts({ en, it, ru });

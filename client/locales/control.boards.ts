// Texts of control: boards of one story, steered together on the house page.
import { en } from './control.boards.en.ts';
import { it } from './control.boards.it.ts';
import { ru } from './control.boards.ru.ts';
import { defineTexts } from './texts.ts';

export const boardTexts = defineTexts({ en, it, ru });

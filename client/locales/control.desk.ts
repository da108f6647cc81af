// Texts of control: desk, decisions, facts and notes.
import { en } from './control.desk.en.ts';
import { it } from './control.desk.it.ts';
import { ru } from './control.desk.ru.ts';
import { defineTexts } from './texts.ts';

export const deskTexts = defineTexts({ en, it, ru });

// Texts of control: the director’s house page.
import { en } from './control.house.en.ts';
import { it } from './control.house.it.ts';
import { ru } from './control.house.ru.ts';
import { defineTexts } from './texts.ts';

export const houseTexts = defineTexts({ en, it, ru });

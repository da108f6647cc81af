// Texts of the trainee's console: the board of indicators.
import { defineTexts } from './texts.ts';
import { en } from './trainee.indicators.en.ts';
import { it } from './trainee.indicators.it.ts';
import { ru } from './trainee.indicators.ru.ts';

export const indicatorTexts = defineTexts({ en, it, ru });

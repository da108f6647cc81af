// Texts about indicators for control and the review: what teams ticked, and what it was worth.
import { en } from './indicators.en.ts';
import { it } from './indicators.it.ts';
import { ru } from './indicators.ru.ts';
import { defineTexts } from './texts.ts';

export const signTexts = defineTexts({ en, it, ru });

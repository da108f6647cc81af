// Texts of who knew what by a moment, and from when something could have been done.
import { en } from './review.known.en.ts';
import { it } from './review.known.it.ts';
import { ru } from './review.known.ru.ts';
import { defineTexts } from './texts.ts';

export const reviewKnownTexts = defineTexts({ en, it, ru });

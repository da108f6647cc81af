// Texts of the review about measures and the persons they were about.
import { en } from './review.measures.en.ts';
import { it } from './review.measures.it.ts';
import { ru } from './review.measures.ru.ts';
import { defineTexts } from './texts.ts';

export const reviewMeasureTexts = defineTexts({ en, it, ru });

// Texts of the review's figures: red lines, persons, hand-offs, and who could have known what.
import { en } from './review.figures.en.ts';
import { it } from './review.figures.it.ts';
import { ru } from './review.figures.ru.ts';
import { defineTexts } from './texts.ts';

export const reviewFigureTexts = defineTexts({ en, it, ru });

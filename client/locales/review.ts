// Texts of the review console.
import { en } from './review.en.ts';
import { it } from './review.it.ts';
import { ru } from './review.ru.ts';
import { defineTexts } from './texts.ts';

export const reviewTexts = defineTexts({ en, it, ru });

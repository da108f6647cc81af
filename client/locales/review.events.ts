// What the review says of each event of a log.
import { en } from './review.events.en.ts';
import { it } from './review.events.it.ts';
import { ru } from './review.events.ru.ts';
import { defineTexts } from './texts.ts';

export const reviewEventTexts = defineTexts({ en, it, ru });

import { defineTexts } from './texts.ts';
import { en } from './trainee.en.ts';
import { it } from './trainee.it.ts';
import { ru } from './trainee.ru.ts';

export const traineeTexts = defineTexts({ en, it, ru });

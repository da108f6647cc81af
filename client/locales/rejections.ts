// A sentence for every refusal of the closed list; the types see to it that none is missing in any language.
import { en } from './rejections.en.ts';
import { it } from './rejections.it.ts';
import { ru } from './rejections.ru.ts';
import { defineTexts } from './texts.ts';

export const rejectionTexts = defineTexts({ en, it, ru });

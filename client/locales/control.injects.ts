// Texts of control: the timeline, the list and one inject.
import { en } from './control.injects.en.ts';
import { it } from './control.injects.it.ts';
import { ru } from './control.injects.ru.ts';
import { defineTexts } from './texts.ts';

export const injectTexts = defineTexts({ en, it, ru });

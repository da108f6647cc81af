// Texts every console shows: clock bar, phases, connection, stop, break.
import { en } from './common.en.ts';
import { it } from './common.it.ts';
import { ru } from './common.ru.ts';
import { defineTexts } from './texts.ts';

export const commonTexts = defineTexts({ en, it, ru });

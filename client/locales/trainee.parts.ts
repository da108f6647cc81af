// What the rest of the trainee's console says of parts that travel on their own (`consoles/trainee/parts.ts`); the parts'
// own texts travel with them.
import { defineTexts } from './texts.ts';
import { en } from './trainee.parts.en.ts';
import { it } from './trainee.parts.it.ts';
import { ru } from './trainee.parts.ru.ts';

export const partTexts = defineTexts({ en, it, ru });

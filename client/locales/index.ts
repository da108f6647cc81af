// Texts of the consoles, by language.
//
// One file per console and language: `<console>.en.ts`, `<console>.it.ts`, `<console>.ru.ts`, and one `<console>.ts`
// that puts them together:
//
//     // control.en.ts — the English file says which keys there are
//     export const en = { pause: 'Pause', unread: '{count, plural, one {# unread} other {# unread}}' } as const;
//     // control.it.ts — a key that is missing or too much is a type error
//     import type { Same } from './texts.ts';
//     import type { en } from './control.en.ts';
//     export const it: Same<typeof en> = { pause: 'Pausa', … };
//     // control.ts
//     export const controlTexts = defineTexts({ en, it, ru });
//
// In a component: `const t = useText(controlTexts); t('unread', { count: 3 })`. Texts come with their console's chunk,
// all three languages at once, so that switching works without a network. Common texts (clock bar, phases, stop):
// `useText(commonTexts)`; refusals: `useRejection()`. `client/locales/texts.test.ts` checks keys and placeholders.
export { commonTexts } from './common.ts';
export { LocaleProvider, type Refused, useLanguage, useRejection, useShown, useText } from './locale-context.tsx';
export { defineTexts, type Same, type TextOf } from './texts.ts';

// Lengths of exercise time in minutes, as each language writes numbers.

import type { Language } from '../../../shared/kit/languages.ts';
import { type ExerciseMs, MINUTE } from '../../../shared/kit/time.ts';

/** 90 000 ms → "1.5" or "1,5". */
export const minutesOf = (ms: ExerciseMs, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / MINUTE);

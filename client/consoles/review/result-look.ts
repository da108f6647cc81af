// How the result of what was expected looks: the same for decisions and measures.
import type { DecisionResult } from '../../../shared/review/decision-reviews.ts';
import type { BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';

export const RESULT: Readonly<Record<DecisionResult, readonly [BadgeTone, IconName]>> = {
  met: ['green', 'check'],
  late: ['amber', 'clock'],
  missed: ['red', 'warning'],
  other: ['red', 'cross'],
  open: ['blue', 'clock'],
  undecided: ['plain', 'info'],
  none: ['plain', 'info'],
};

// By which channel an inject of control's own may come.
import type { Channel } from '../../../shared/scenario/schema/injects.ts';

export const CHANNELS: readonly Channel[] = [
  'message',
  'phone',
  'radio',
  'email',
  'document',
  'interview',
  'observation',
  'bank',
  'media',
  'legal',
  'briefing',
  'system',
];

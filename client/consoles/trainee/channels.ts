import type { Channel } from '../../../shared/scenario/schema/injects.ts';
import type { IconName } from '../../ui/icons.tsx';

export const CHANNEL_ICON: Readonly<Record<Channel, IconName>> = {
  briefing: 'flag',
  observation: 'eye',
  document: 'document',
  phone: 'phone',
  message: 'chat',
  radio: 'radio',
  email: 'email',
  interview: 'people',
  bank: 'bank',
  media: 'media',
  legal: 'law',
  system: 'announcement',
};

export const en = {
  corrected: 'Exercise control corrected this text.',
  earlier: '{count, plural, one {Earlier version} other {Earlier versions}}',
} as const;

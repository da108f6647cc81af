export const en = {
  corrected: 'Exercise control corrected this text.',
  sinceYouRead: 'Corrected since you read it',
  earlier: '{count, plural, one {Earlier version} other {Earlier versions}}',
} as const;

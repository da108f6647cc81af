export const en = {
  // Name of the part, and what it is for: a line in the lobby.
  measures: 'Measures',
  'measures.lobby': 'Measures: what your team orders, who must agree, and what came of it.',
  corrected: 'Corrected',
} as const;

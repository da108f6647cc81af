export const en = {
  // Name of the part, and what it is for: a line in the lobby.
  measures: 'Measures',
  'measures.lobby': 'Measures: what your team orders, who must agree, and what came of it.',
  documents: 'Documents',
  'documents.lobby': 'Documents: what your team writes in forms, must sign, or is sent.',
  corrected: 'Corrected',
} as const;

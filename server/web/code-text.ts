// Codes as people type and read them.

/** Hyphens, blanks and case do not count. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A code as it is shown: in groups of five. */
export const shownCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? code;

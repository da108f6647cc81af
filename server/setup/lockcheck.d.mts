export function lockProblems(lock: unknown): string[];

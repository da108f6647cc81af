/** Paces control chooses from: exercise time per wall time. */
export const PACES: readonly number[] = [0.5, 1, 2, 3, 5, 10, 20, 30];

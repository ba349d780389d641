/**
 * Milliseconds that a refused sign-in waits for its answer, by how often this address and account have tried in a row;
 * the last holds for all further tries. The first leave room for mistyping, and hide what recording a refusal takes.
 */
export const signInPauses: readonly number[] = [150, 150, 150, 300, 600, 1_200, 2_400];

/** @param tries how often it was tried, this time included */
export const pauseAfter = (tries: number, pauses: readonly number[] = signInPauses): number =>
  pauses[Math.min(Math.max(tries, 1), pauses.length) - 1] ?? 0;

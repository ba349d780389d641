/**
 * How long an answer waits that must not tell whether an account exists. Recording a refusal takes some milliseconds;
 * on a machine ten times as slow it still fits in.
 */
export const PAUSE_MS = 150;

/**
 * Answers no earlier than `ms` after the start, whatever the work did meanwhile: the time of the answer must not tell
 * whether an account exists. The work's outcome is awaited, so nothing is lost.
 */
export async function withPause<T>(ms: number, work: Promise<T>): Promise<T> {
  const pause = new Promise<void>((done) => setTimeout(done, ms));
  const [outcome] = await Promise.allSettled([work, pause]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

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

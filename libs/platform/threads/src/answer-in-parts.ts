import { parentPort, workerData } from 'node:worker_threads';

/**
 * What the script of a thread of `runCapped` calls: does one piece of work and tells what it comes to. `give` hands over a
 * part and is settled when it was taken.
 * @throws Error outside of a thread
 */
export function answerInParts<Data, Part, Done>(
  work: (data: Data, give: (part: Part) => Promise<void>) => Promise<Done>,
): void {
  const port = parentPort;
  if (!port) throw new Error('Work is done in a thread');
  const give = (part: Part): Promise<void> =>
    new Promise((taken) => {
      port.once('message', () => taken());
      port.postMessage({ part });
    });
  work(workerData as Data, give).then(
    (done) => port.postMessage({ done }),
    (error: unknown) => port.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
}

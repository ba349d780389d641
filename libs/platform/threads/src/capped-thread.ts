import { Worker, type Transferable } from 'node:worker_threads';

/** One piece of work in a thread of its own, with a cap on its memory and its time. */
export interface CappedWork<Part> {
  /** The script of the thread, which calls `answerInParts`: a file, or its text as a data URL. */
  readonly script: URL;
  /** What the script finds as its `workerData`. */
  readonly data: unknown;
  /** Memory of `data` that is handed over rather than copied. */
  readonly transfer?: readonly Transferable[];
  /** Mebibytes of objects and texts that the thread may hold. */
  readonly memory: number;
  /** Milliseconds that it may work; the time in which a part is taken does not count. */
  readonly time: number;
  /** Takes what the thread gives, part by part; the thread waits meanwhile. */
  take(part: Part): Promise<void>;
}

/** A thread was stopped because it reached one of its caps. */
export class CapReached extends Error {
  constructor(readonly cap: 'MEMORY' | 'TIME') {
    super(`A thread has reached its cap of ${cap === 'TIME' ? 'time' : 'memory'}`);
    this.name = 'CapReached';
  }
}

/** What a thread says. */
export interface Told {
  readonly part?: unknown;
  readonly done?: unknown;
  readonly failed?: string;
}

/**
 * Runs one piece of work in a thread and returns what it comes to. The thread is gone afterwards, whatever happens.
 * @throws CapReached; Error when the work fails or the thread ends; whatever `take` throws
 */
export async function runCapped<Part, Done>(work: CappedWork<Part>): Promise<Done> {
  const { script, data, transfer = [], memory, time } = work;
  const worker = new Worker(script, {
    workerData: data,
    transferList: [...transfer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.ceil(memory / 8) },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  let left = time;
  let since = performance.now();
  const tooLong = (): void => reject(new CapReached('TIME'));
  let timer = setTimeout(tooLong, left);
  const taken = async (part: unknown): Promise<void> => {
    clearTimeout(timer);
    left -= performance.now() - since;
    await work.take(part as Part);
    since = performance.now();
    timer = setTimeout(tooLong, Math.max(0, left));
    worker.postMessage('taken');
  };
  worker.on('message', (told: Told) => {
    if (told.failed !== undefined) reject(new Error(told.failed));
    else if ('part' in told) taken(told.part).catch(reject);
    else resolve(told.done as Done);
  });
  worker.on('error', (error) => {
    const full = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(full ? new CapReached('MEMORY') : error instanceof Error ? error : new Error(String(error)));
  });
  worker.on('exit', () => reject(new Error('A thread ended before its work was done')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    // Not waited for: a thread that is out of memory in the middle of a native call takes its time to go.
    void worker.terminate();
    worker.unref();
  }
}

import { Worker } from 'node:worker_threads';

/** How to open threads. */
export interface ThreadsOptions {
  /** The script each of them runs, which calls `answerTasks`: a file, or its text as a data URL. */
  readonly script: URL;
  /** What the script finds as its `workerData`: copied for each thread, but for shared memory, which all of them see. */
  readonly data: unknown;
  readonly count: number;
  /** Tasks that a thread is given at a time; 32 unless told otherwise. Small enough that none waits long for the last. */
  readonly chunk?: number;
}

/** Threads that answer tasks of one kind. */
export interface Threads<Task, Answer> {
  /**
   * The answers to all tasks, in their order. Threads take chunks as they become idle; one piece of work at a time.
   * @throws Error when a task fails or a thread ends: then no answer at all is given, and the threads are closed
   */
  all(tasks: readonly Task[]): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

interface Said<Answer> {
  readonly ready?: true;
  readonly answers?: readonly Answer[];
  readonly failed?: string;
}

/** A piece of work: which tasks are next, what was answered, and who waits for it. */
interface Work<Task, Answer> {
  readonly tasks: readonly Task[];
  readonly answers: Answer[];
  next: number;
  open: number;
  readonly done: PromiseWithResolvers<readonly Answer[]>;
}

const CHUNK = 32;
/** Chunks that a thread has at a time: one that it works at and one that it finds when it is done. */
const AHEAD = 2;

class OpenThreads<Task, Answer> implements Threads<Task, Answer> {
  private readonly workers: readonly Worker[];
  /** Where the chunks begin that each thread has, in the order in which it answers. */
  private readonly at = new Map<Worker, number[]>();
  private work: Work<Task, Answer> | null = null;
  private ended: Error | null = null;
  private readonly chunk: number;
  readonly opened: Promise<void>;

  constructor({ script, data, count, chunk = CHUNK }: ThreadsOptions) {
    this.chunk = chunk;
    let waiting = count;
    const opened = Promise.withResolvers<void>();
    this.opened = opened.promise;
    this.workers = Array.from({ length: count }, () => {
      const worker = new Worker(script, { workerData: data });
      this.at.set(worker, []);
      worker.on('message', (said: Said<Answer>) => {
        if (!said.ready) this.take(worker, said);
        else if (--waiting === 0) opened.resolve();
      });
      const end = (error: Error): void => {
        opened.reject(error);
        this.end(error);
      };
      worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
      worker.on('exit', () => end(new Error('A thread ended before its work was done')));
      return worker;
    });
  }

  all(tasks: readonly Task[]): Promise<readonly Answer[]> {
    if (this.ended) return Promise.reject(this.ended);
    if (this.work) return Promise.reject(new Error('The threads are at work'));
    if (tasks.length === 0) return Promise.resolve([]);
    const done = Promise.withResolvers<readonly Answer[]>();
    this.work = { tasks, answers: new Array<Answer>(tasks.length), next: 0, open: tasks.length, done };
    for (let ahead = 0; ahead < AHEAD; ahead++) for (const worker of this.workers) this.give(worker, this.work);
    return done.promise;
  }

  private give(worker: Worker, work: Work<Task, Answer>): void {
    if (work.next >= work.tasks.length) return;
    this.at.get(worker)?.push(work.next);
    worker.postMessage({ tasks: work.tasks.slice(work.next, work.next + this.chunk) });
    work.next += this.chunk;
  }

  private take(worker: Worker, { answers, failed }: Said<Answer>): void {
    const { work } = this;
    if (!work) return;
    const from = this.at.get(worker)?.shift();
    if (!answers || from === undefined) return this.end(new Error(failed ?? 'A thread said nothing that was asked'));
    answers.forEach((answer, i) => (work.answers[from + i] = answer));
    work.open -= answers.length;
    if (work.open > 0) return this.give(worker, work);
    this.work = null;
    work.done.resolve(work.answers);
  }

  private end(error: Error): void {
    if (this.ended) return;
    this.ended = error;
    this.work?.done.reject(error);
    this.work = null;
    void this.close();
  }

  async close(): Promise<void> {
    this.ended ??= new Error('The threads are closed');
    this.work?.done.reject(this.ended);
    this.work = null;
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/**
 * Opens threads and waits until each of them is ready.
 * @throws Error when one of them is not
 */
export async function openThreads<Task, Answer>(options: ThreadsOptions): Promise<Threads<Task, Answer>> {
  const threads = new OpenThreads<Task, Answer>(options);
  await threads.opened;
  return threads;
}

import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openThreads, type Threads } from './threads';

// The thread runs what is tested, without its types and without anything that makes it a test.
const answering = stripTypeScriptTypes(readFileSync(new URL('./answer-tasks.ts', import.meta.url), 'utf8'));
const script = (work: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`${answering}
    import { workerData } from 'node:worker_threads';
    answerTasks(${work});
  `)}`,
  );

let threads: Threads<number, number>;
const open = async (work: string, data: object = {}): Promise<void> => {
  const options = { script: script(work), data, count: 2, chunk: 3 };
  threads = await openThreads<number, number>(options);
};
afterEach(() => threads.close());

describe('threads', () => {
  it('answer in the order of the tasks, one piece of work after the other', async () => {
    await open('(task) => task * 2');
    const tasks = Array.from({ length: 100 }, (_, n) => n);
    expect(await threads.all(tasks)).toEqual(tasks.map((n) => 2 * n));
    expect(await threads.all([7])).toEqual([14]);
    expect(await threads.all([])).toEqual([]);
  });

  it('see memory that is shared', async () => {
    const shared = new Int32Array(new SharedArrayBuffer(4));
    await open('(task) => Atomics.add(workerData.shared, 0, task)', { shared });
    await threads.all([1, 2, 3, 4, 5]);
    expect(shared[0]).toBe(15);
  });

  it('do one piece of work at a time', async () => {
    await open('(task) => task');
    const first = threads.all([1]);
    await expect(threads.all([2])).rejects.toThrow('at work');
    expect(await first).toEqual([1]);
  });

  it('fail the whole work when a task fails, and take no more', async () => {
    await open(`(task) => { if (task === 9) throw new Error('nine'); return task; }`);
    await expect(threads.all([1, 2, 3, 4, 9, 6, 7])).rejects.toThrow('nine');
    await expect(threads.all([1])).rejects.toThrow('nine');
  });

  it('fail the whole work when one of them dies', async () => {
    await open('(task) => (task === 5 ? process.exit(0) : task)');
    await expect(threads.all([1, 2, 3, 4, 5, 6, 7, 8])).rejects.toThrow('ended before its work was done');
  });

  it('fail what is under way when they are closed', async () => {
    await open('(task) => { for (;;); }');
    const work = threads.all([1]);
    const closed = expect(work).rejects.toThrow('closed');
    await threads.close();
    await closed;
  });

  it('are not opened when one of them does not start', async () => {
    await open('(task) => task');
    const broken = openThreads({ script: new URL('data:text/javascript,throw new Error("no")'), data: {}, count: 2 });
    await expect(broken).rejects.toThrow('no');
  });
});

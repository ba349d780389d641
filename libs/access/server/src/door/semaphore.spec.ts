import { describe, expect, it } from '@jest/globals';
import { Semaphore } from './semaphore';

const held = () => {
  let release = () => {};
  const until = new Promise<void>((done) => (release = done));
  return { until, release };
};

describe('Semaphore', () => {
  it('never runs more than it has permits for, and runs all', async () => {
    const semaphore = new Semaphore(2, 100);
    let running = 0;
    let most = 0;
    let done = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((next) => setImmediate(next));
      running -= 1;
      done += 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => semaphore.run(work)));
    expect({ most, done }).toEqual({ most: 2, done: 20 });
  });

  it('gives the permit back when the work fails', async () => {
    const semaphore = new Semaphore(1, 1);
    await expect(semaphore.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(semaphore.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('refuses when too much waits already', async () => {
    const semaphore = new Semaphore(1, 1);
    const { until, release } = held();
    const first = semaphore.run(() => until);
    const second = semaphore.run(() => Promise.resolve('second'));
    await expect(semaphore.run(() => Promise.resolve('third'))).rejects.toMatchObject({
      refusal: { code: 'SERVICE_UNAVAILABLE' },
    });
    release();
    await first;
    await expect(second).resolves.toBe('second');
  });
});

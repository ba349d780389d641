import { describe, expect, it } from '@jest/globals';
import { withPause } from './same-pause';

describe('withPause', () => {
  it('answers no earlier than the pause, with what the work gave', async () => {
    const start = performance.now();
    await expect(withPause(30, Promise.resolve('done'))).resolves.toBe('done');
    expect(performance.now() - start).toBeGreaterThanOrEqual(28);
  });

  it('waits for work that takes longer, and throws what it threw, no earlier either', async () => {
    let done = false;
    const work = new Promise<void>((finish) => setTimeout(finish, 20)).then(() => void (done = true));
    await withPause(1, work);
    expect(done).toBe(true);
    const start = performance.now();
    await expect(withPause(30, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(performance.now() - start).toBeGreaterThanOrEqual(28);
  });
});

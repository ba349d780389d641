import { describe, expect, it } from '@jest/globals';
import { Attempt } from './attempt';
import { Problem } from './problem';

describe('Attempt', () => {
  it('is busy while it runs, and does nothing else meanwhile', async () => {
    const attempt = new Attempt();
    let finish = (): void => undefined;
    const first = attempt.run(() => new Promise<void>((resolve) => (finish = resolve)));
    let second = false;
    expect(attempt.busy()).toBe(true);
    expect(await attempt.run(() => Promise.resolve((second = true)))).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect([second, attempt.busy()]).toEqual([false, false]);
  });

  it('keeps why it did not happen until the next one begins or it is forgotten', async () => {
    const attempt = new Attempt();
    const refused = () => Promise.reject(new Problem('LAST_ADMIN', 409));
    expect(await attempt.run(refused)).toBe(false);
    expect(attempt.problem()?.code).toBe('LAST_ADMIN');
    await attempt.run(() => Promise.resolve());
    expect(attempt.problem()).toBeUndefined();
    await attempt.run(refused);
    attempt.forget();
    expect(attempt.problem()).toBeUndefined();
  });
});

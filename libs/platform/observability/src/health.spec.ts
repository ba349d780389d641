import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Health } from './health';

// The warnings under test would stand between the results.
beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(true));

describe('Health', () => {
  it('is ready with no checks, and lists them once registered', async () => {
    const health = new Health();
    expect(await health.report()).toEqual({ status: 'ready', checks: [] });
    health.register({ name: 'database', check: async () => ({ ok: true, value: 'schema 12' }) });
    expect(await health.report()).toEqual({
      status: 'ready',
      checks: [{ name: 'database', ok: true, value: 'schema 12' }],
    });
  });

  it('follows its checks down and up again', async () => {
    const health = new Health();
    let lag = 1;
    health.register({ name: 'queue-lag', check: async () => ({ ok: lag < 60, value: lag }) });
    expect((await health.report()).status).toBe('ready');
    lag = 90;
    expect(await health.report()).toEqual({
      status: 'not ready',
      checks: [{ name: 'queue-lag', ok: false, value: 90 }],
    });
    lag = 2;
    expect((await health.report()).status).toBe('ready');
  });

  it('does not show what a check threw, nor wait for one that hangs', async () => {
    const health = new Health().withPatience(20);
    health.register({
      name: 'database',
      check: () => Promise.reject(new Error('password authentication failed for anna')),
    });
    health.register({ name: 'store', check: () => new Promise(() => undefined) });
    expect(await health.report()).toEqual({
      status: 'not ready',
      checks: [
        { name: 'database', ok: false, detail: 'The check failed; the log says why.' },
        { name: 'store', ok: false, detail: 'No answer in time.' },
      ],
    });
  });

  it('asks once for many callers at a time', async () => {
    const health = new Health();
    let asked = 0;
    health.register({ name: 'database', check: async () => ({ ok: ++asked > 0 }) });
    await Promise.all([health.report(), health.report(), health.report()]);
    expect(asked).toBe(1);
    await health.report();
    expect(asked).toBe(2);
  });

  it('refuses two checks of one name', () => {
    const health = new Health();
    const check = { name: 'database', check: async () => ({ ok: true }) };
    health.register(check);
    expect(() => health.register(check)).toThrow('A second health check "database"');
  });

  it('stops being ready when the process goes away, however well it is', async () => {
    const health = new Health();
    health.drain();
    expect((await health.report()).status).toBe('stopping');
  });
});

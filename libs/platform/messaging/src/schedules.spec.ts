import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Schedules } from './schedules';

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const MINUTE = 60_000;
function counted(work: () => Promise<unknown> = () => Promise.resolve()) {
  jest.useFakeTimers();
  let looks = 0;
  const schedules = new Schedules();
  schedules.register({
    name: 'test.look',
    everyMs: MINUTE,
    run: () => {
      looks += 1;
      return work();
    },
  });
  return { schedules, looks: () => looks };
}

describe('schedules', () => {
  it('come round only in a process that works', async () => {
    const { schedules, looks } = counted();
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(looks()).toBe(0);
    schedules.start();
    await jest.advanceTimersByTimeAsync(3 * MINUTE);
    expect(looks()).toBe(3);
  });

  it('never look twice at once: the time runs from the end of a look', async () => {
    let end: () => void = () => undefined;
    const { schedules, looks } = counted(() => new Promise<void>((done) => (end = done)));
    schedules.start();
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    expect(looks()).toBe(1);
    end();
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(looks()).toBe(2);
    end();
    await schedules.stop();
  });

  it('go on after a look that failed, which is logged', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const { schedules, looks } = counted(() => Promise.reject(new Error('no database')));
    schedules.start();
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect(looks()).toBe(2);
    expect(warned).toHaveBeenCalledWith('test.look: Error: no database');
  });

  it('that stop wait for the look that has begun and begin no other', async () => {
    let end: () => void = () => undefined;
    const { schedules, looks } = counted(() => new Promise<void>((done) => (end = done)));
    schedules.start();
    await jest.advanceTimersByTimeAsync(MINUTE);
    let stopped = false;
    const stopping = schedules.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(stopped).toBe(false);
    end();
    await stopping;
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(looks()).toBe(1);
  });

  it('registered late begin at once', async () => {
    jest.useFakeTimers();
    const schedules = new Schedules();
    schedules.start();
    let looks = 0;
    schedules.register({ name: 'test.late', everyMs: MINUTE, run: () => Promise.resolve((looks += 1)) });
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(looks).toBe(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@downstream/kernel';
import { nextRun } from './next-run';
import type { Judgement } from './judgement';
import { requirementsAt } from './requirements';

const at = parseInstant('2026-11-23T09:00:00.000Z');
const silent = (silence: string): Pick<Judgement, 'outcome' | 'lacks'> => ({
  outcome: 'SOURCE_UNAVAILABLE',
  lacks: [{ fact: 'register', why: 'UNAVAILABLE', source: 'COMPANY', silence }],
});
const next = (attempt: number, judged: Pick<Judgement, 'outcome' | 'lacks'>) =>
  nextRun('K02', judged, at, { attempt, tier: 'LOW', requirements: requirementsAt(at) });

describe('when a check is made again', () => {
  it.each([
    [0, '2026-11-23T09:15:00.000Z'],
    [1, '2026-11-23T10:00:00.000Z'],
    [2, '2026-11-23T13:00:00.000Z'],
    [3, '2026-11-24T09:00:00.000Z'],
    [40, '2026-11-24T09:00:00.000Z'],
  ])('comes later and later while a source is silent: attempt %i', (attempt, when) => {
    expect(next(attempt, silent('TIMEOUT'))).toBe(when);
    expect(next(attempt, { outcome: 'ERROR', lacks: [] })).toBe(when);
  });

  it('waits a week for a source that nobody has set up', () => {
    expect(next(0, silent('NO_KEY'))).toBe('2026-11-30T09:00:00.000Z');
  });

  it('follows the calendar of the tier for all else', () => {
    expect(next(0, { outcome: 'CLEAR', lacks: [] })).toBe('2029-11-23T09:00:00.000Z');
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instant, type Instant } from './clock';
import { inForce, publishFlow, type Effective, type PublishState } from './effective';
import { unreachable } from './transitions';

const at = (day: number): Instant => instant(day * 86_400_000);
const version = (state: PublishState, day: number | null, n = 0) => ({
  n,
  state,
  effectiveFrom: day === null ? null : at(day),
});

describe('publishFlow', () => {
  it('reaches every state and never leaves RETIRED', () => {
    expect(unreachable(publishFlow, 'DRAFT')).toEqual([]);
    expect(publishFlow.RETIRED).toEqual([]);
  });

  it('never edits in place what was published', () => {
    expect(publishFlow.PUBLISHED).toEqual(['RETIRED']);
  });
});

describe('inForce', () => {
  it('is nothing before the first version', () => {
    expect(inForce([], at(5))).toBeUndefined();
    expect(inForce([version('PUBLISHED', 6)], at(5))).toBeUndefined();
  });

  it('starts at its very instant', () => {
    expect(inForce([version('PUBLISHED', 5, 1)], at(5))?.n).toBe(1);
  });

  it('answers for the past with the version that was in force then, retired or not', () => {
    const versions = [version('RETIRED', 1, 1), version('PUBLISHED', 10, 2)];
    expect(inForce(versions, at(9))?.n).toBe(1);
    expect(inForce(versions, at(10))?.n).toBe(2);
  });

  it('ignores drafts, proposals and versions without a date', () => {
    expect(
      inForce([version('DRAFT', 1), version('PENDING_APPROVAL', 1), version('PUBLISHED', null)], at(5)),
    ).toBeUndefined();
  });

  it('takes the later of two that start together', () => {
    expect(inForce([version('RETIRED', 1, 1), version('PUBLISHED', 1, 2)], at(1))?.n).toBe(2);
  });

  it('always answers with a published version that started and that no later one has replaced', () => {
    const any: fc.Arbitrary<Effective> = fc.record({
      state: fc.constantFrom<PublishState>('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED'),
      effectiveFrom: fc.option(fc.integer({ min: 0, max: 20 }).map(at)),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 0, max: 20 }).map(at), (versions, now) => {
        const candidates = versions.filter(
          (v) => ['PUBLISHED', 'RETIRED'].includes(v.state) && v.effectiveFrom !== null && v.effectiveFrom <= now,
        );
        const latest = candidates
          .map((v) => v.effectiveFrom)
          .sort()
          .at(-1);
        expect(inForce(versions, now)).toBe(candidates.filter((v) => v.effectiveFrom === latest).at(-1));
      }),
    );
  });
});

import { idOf, minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import { aListInForce, anOpenRescreening, anOutcome, aRescreening } from '../testing/index';
import { type Rescreening, type RescreenedVersion, rescreeningsOf } from './rescreenings-of';

const inForce: RescreenedVersion = { id: aListInForce.versionId, since: minute(-620), inForceSince: minute(-600) };
const former: RescreenedVersion = { ...inForce, inForceSince: null };
const caused = aRescreening();
const nightly = aRescreening({ id: idOf('nightly'), reason: 'NIGHTLY', changes: null });
const ofAnother = aRescreening({ id: idOf('another'), listVersions: [], changes: null });

describe('the rescreenings of a version', () => {
  it('are the newest that searched it, and the one that it led to', () => {
    expect(rescreeningsOf(inForce, [ofAnother, nightly, caused], false)).toEqual({
      open: undefined,
      latest: nightly.outcome,
      caused: caused.outcome,
      whole: true,
    });
  });

  it('do not take the outcome of another version for its own', () => {
    expect(rescreeningsOf(inForce, [ofAnother], false)).toMatchObject({ latest: undefined, caused: undefined });
  });

  it.each<[string, RescreenedVersion, Rescreening[], boolean]>([
    ['under way since the version came into force', inForce, [anOpenRescreening()], true],
    ['that waits to begin', inForce, [anOpenRescreening({ state: 'QUEUED', startedAt: null }), caused], true],
    ['stopped since', inForce, [anOpenRescreening({ state: 'CANCELLED', endedAt: minute(-590) }), caused], true],
    ['stopped, and overtaken by an outcome', inForce, [caused, anOpenRescreening({ state: 'CANCELLED' })], false],
    ['under way since before', inForce, [anOpenRescreening({ startedAt: minute(-601) })], false],
    ['under way while the version is not in force', former, [anOpenRescreening(), caused], false],
  ])('count one without an outcome %s', (_, version, rows, counts) => {
    expect(rescreeningsOf(version, rows, false).open).toEqual(counts ? rows[0] : undefined);
  });

  it('are all there once the rows go back to before the version', () => {
    const before = aRescreening({ ...anOutcome({ listVersions: [] }), startedAt: minute(-621) });
    expect(rescreeningsOf(inForce, [caused], true).whole).toBe(false);
    expect(rescreeningsOf(inForce, [caused, before], true).whole).toBe(true);
    expect(rescreeningsOf(inForce, [caused], false).whole).toBe(true);
    expect(rescreeningsOf(inForce, [], false).whole).toBe(true);
  });
});

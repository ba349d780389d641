import { describe, expect, it } from '@jest/globals';
import { CONTROL_DAY, countryLists, honestDistributors } from '../testing';
import type { RiskModel } from './risk-model';
import { shadowRun, stabilityIndex, type PastQuestion } from './shadow-run';
import { shippedModels } from './shipped-models';

const standard = shippedModels[0] as RiskModel;
const past: readonly PastQuestion[] = honestDistributors(3, 40).map(({ id, facts }, at) => ({
  id,
  facts,
  flags: [],
  lists: countryLists,
  day: CONTROL_DAY,
  onRecord: false,
  confirmed: at === 0,
}));
const proposed: RiskModel = { ...standard, version: 2, thresholds: { MEDIUM: 0, HIGH: 101 } };

describe('a shadow run', () => {
  it('of the same model moves nobody', () => {
    const { matrix, moved, count } = shadowRun(past, standard, standard);
    expect(moved).toEqual([]);
    expect(
      Object.values(matrix)
        .flatMap((row) => Object.values(row))
        .reduce((a, b) => a + b),
    ).toBe(count);
  });

  it('says who would move whither, and which confirmed case would pass', () => {
    const { matrix, moved, missed, models } = shadowRun(past, standard, proposed);
    expect(models.map(({ version }) => version)).toEqual([1, 2]);
    expect(matrix.LOW.MEDIUM).toBe(moved.filter(({ from, to }) => from === 'LOW' && to === 'MEDIUM').length);
    expect(matrix.LOW.MEDIUM).toBeGreaterThan(0);
    expect(missed).toEqual([past[0]?.id]);
  });

  it('counts every score into its band, under both models', () => {
    const { bands, count } = shadowRun(past, standard, proposed);
    for (const side of [bands.before, bands.after]) expect(side.reduce((a, b) => a + b)).toBe(count);
  });
});

describe('the stability of scores', () => {
  const still = [10, 20, 30, 20, 10, 5, 3, 1, 1, 0];
  it('is 0 where nothing shifts and where nobody is', () => {
    expect(stabilityIndex({ before: still, after: still })).toBe(0);
    expect(stabilityIndex({ before: [0, 0], after: [0, 0] })).toBe(0);
  });

  it('is the sum over the bands of the shift times the logarithm of it', () => {
    // (0.6 - 0.5) ln(0.6 / 0.5) + (0.4 - 0.5) ln(0.4 / 0.5)
    expect(stabilityIndex({ before: [50, 50], after: [60, 40] })).toBe(41);
  });

  it('takes an empty band for half a party', () => {
    expect(stabilityIndex({ before: [10, 0], after: [9, 1] })).toBeGreaterThan(0);
    expect(Number.isFinite(stabilityIndex({ before: [10, 0], after: [0, 10] }))).toBe(true);
  });
});

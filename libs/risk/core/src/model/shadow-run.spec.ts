import { describe, expect, it } from '@jest/globals';
import { CONTROL_DAY, countryLists, honestDistributors } from '../testing';
import type { RiskModel } from './risk-model';
import { shadowRun, type PastQuestion } from './shadow-run';
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
});

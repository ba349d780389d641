import { describe, expect, it } from '@jest/globals';
import { CONTROL_DAY, countryLists, honestDistributors } from '../testing';
import { lineDifferences } from './line-differences';
import { rate } from './rate';
import type { RiskModel } from './risk-model';
import { shippedModels } from './shipped-models';

const standard = shippedModels[0] as RiskModel;
const heavy: RiskModel = { ...standard, weights: { ...standard.weights, GEOGRAPHY: 45, PRODUCT: 5 } };

describe('lines of two scores', () => {
  it('differ by what the scores differ by, in hundredths', () => {
    for (const { facts } of honestDistributors(11, 30)) {
      const question = { facts, flags: [], lists: countryLists, day: CONTROL_DAY, onRecord: false };
      const [before, after] = [rate({ ...question, model: standard }), rate({ ...question, model: heavy })];
      const differences = lineDifferences(before.lines, after.lines);
      expect(differences.reduce((sum, one) => sum + one.after - one.before, 0)).toBe(
        100 * (after.score - before.score),
      );
    }
  });

  it('are none where nothing is different', () => {
    const [{ facts } = { facts: {} }] = honestDistributors(11, 1);
    const { lines } = rate({ facts, flags: [], model: standard, lists: countryLists, day: CONTROL_DAY });
    expect(lineDifferences(lines, lines)).toEqual([]);
  });
});

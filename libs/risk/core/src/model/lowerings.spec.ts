import { describe, expect, it } from '@jest/globals';
import { aFlag, anOrdinaryLine, countryLists, someFacts } from '../testing';
import { loweringsOf } from './lowerings';
import type { RiskModel } from './risk-model';
import { rate, type RatingQuestion } from './rate';
import { shippedModels } from './shipped-models';

const question: RatingQuestion = {
  facts: someFacts({
    'party.country': 'DE',
    'party.parentCountry': 'DE',
    'order.shipTo': 'DE',
    'order.lines': [anOrdinaryLine()],
    'party.icpScore': 80,
  }),
  flags: [aFlag({ rule: 'RF-33', severity: 3, weight: 10, class: 'product' })],
  model: shippedModels[0] as RiskModel,
  lists: countryLists,
  day: '2026-11-23',
};

describe('what would lower a score', () => {
  const told = loweringsOf(question);

  it('names facts to find out, flags to settle and controls to put in place, the most first', () => {
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['LEARN', 'SETTLE', 'CONTROL']));
    expect(told.map(({ points }) => points)).toEqual(told.map(({ points }) => points).sort((a, b) => b - a));
    expect(told.every(({ points, tier }) => points > 0 || tier !== rate(question).tier)).toBe(true);
  });

  it('says what comes of each', () => {
    // Geography 70 → 10, because the end users may be in Germany too: 25 × 60 / 100.
    expect(told).toContainEqual(expect.objectContaining({ about: 'order.endUsers', points: 15 }));
    // Half of 10 less half of 2.5, in whole points: 5 → 1.
    expect(told).toContainEqual(expect.objectContaining({ about: 'RF-33', points: 4 }));
    expect(told).toContainEqual(expect.objectContaining({ about: 'CONTROL.VISIT', points: 2 }));
  });

  it('leaves out what is known or settled', () => {
    expect(told.map(({ about }) => about)).not.toContain('party.icpScore');
    const settled = { ...question, flags: [aFlag({ rule: 'RF-33', state: 'RESOLVED' })] };
    expect(loweringsOf(settled).map(({ kind }) => kind)).not.toContain('SETTLE');
  });
});

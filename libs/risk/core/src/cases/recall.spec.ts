import { describe, expect, it } from '@jest/globals';
import { countryLists } from '../testing';
import type { RiskModel } from '../model/risk-model';
import { shippedModels } from '../model/shipped-models';
import type { RiskCase } from './case-file';
import { recallOf } from './recall';

const standard = shippedModels[0] as RiskModel;
const fact = <T>(value: T) => ({ value, source: 'test', asOf: '2026-11-01' });
const trader: RiskCase = {
  ...{ id: 'T1', title: 'A trader', reports: [], hindsight: null, day: '2026-11-23', settled: {} },
  facts: {
    'party.country': fact('RU'),
    'party.pep': fact('PEP'),
    'screening.outcomes': fact([]),
    'order.shipTo': fact('RU'),
  },
};

describe('recall on fixed cases', () => {
  it('is whole where every case is stopped, as known and moved', () => {
    expect(recallOf([trader], standard, countryLists)).toEqual({ cases: 1, stopped: 1, passed: [] });
  });

  it('names the case that passes once its goods go elsewhere', () => {
    const lax: RiskModel = { ...standard, thresholds: { MEDIUM: 99, HIGH: 100 }, floorsOff: ['OV-03'] };
    const { stopped, passed } = recallOf([trader], lax, countryLists);
    expect(stopped).toBe(0);
    expect(passed.map(({ id, as }) => [id, as])).toEqual([['T1', 'MOVED']]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { gatheredRequirements } from './gathered-requirements';
import type { Requirement } from './required-templates';

const policy = (basis: Requirement['basis'], facts = {}, certain = true): Requirement => ({
  ...{ basis, ruledBy: 'POLICY', certain, facts },
});
const law: Requirement = { basis: 'EU_12G', ruledBy: 'LAW', certain: false, facts: { annexes: 'XI' } };

describe('what many lines need', () => {
  it('says each reason once, with the goods and destinations it holds for, and law first', () => {
    const tier = policy('TIER_MEDIUM_OR_MORE');
    const transit = (country: string) => policy('TRANSIT_DESTINATION', { country });
    const gathered = gatheredRequirements([
      { goods: 'sight', destination: 'KZ', required: [{ template: 'T2', because: [tier, transit('KZ'), law] }] },
      { goods: 'chair', destination: 'KZ', required: [{ template: 'T2', because: [tier, transit('KZ')] }] },
      {
        ...{ goods: 'sight', destination: 'CL' },
        required: [
          { template: 'T1', because: [policy('WATCHED_GOODS')] },
          { template: 'T2', because: [tier] },
        ],
      },
    ]);
    expect(gathered).toEqual([
      { template: 'T1', because: [{ ...policy('WATCHED_GOODS'), goods: ['sight'], destinations: ['CL'] }] },
      {
        template: 'T2',
        because: [
          { ...law, goods: ['sight'], destinations: ['KZ'] },
          { ...tier, goods: ['sight', 'chair'], destinations: ['KZ', 'CL'] },
          { ...transit('KZ'), goods: ['sight', 'chair'], destinations: ['KZ'] },
        ],
      },
    ]);
  });

  it('is nothing for lines that need nothing', () => {
    expect(gatheredRequirements([{ goods: 'chair', destination: 'NO', required: [] }])).toEqual([]);
  });
});

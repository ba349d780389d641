import { describe, expect, it } from '@jest/globals';
import { someFacts, type SomeValues } from '../testing';
import { partyFactors } from './party-factors';
import type { RiskModel } from './risk-model';
import { shippedModels } from './shipped-models';

const model = shippedModels[0] as RiskModel;
/** The factor of listed owners near the threshold: the one of verdicts or of listed shares. */
const near = (values: SomeValues) =>
  partyFactors({ facts: someFacts(values), model, day: '2026-11-20' }).find(
    ({ fact }) => fact === 'ownership.verdicts' || fact === 'ownership.listedShare',
  );
const wholly: SomeValues = { 'ownership.knownShare': 10_000, 'ownership.listedShare': 0 };

describe('listed owners near the threshold', () => {
  it('are unknown where nobody has judged, and verdicts that nobody asked for are not none', () => {
    expect(near({})).toMatchObject({ value: 70, unknown: true });
    expect(near({ 'ownership.verdicts': [] })).toMatchObject({ value: 70, unknown: true });
  });

  it('are none where every owner is known and none of them is listed', () => {
    expect(near(wholly)).toMatchObject({ rule: 'PARTY.NEAR_NONE', value: 0, unknown: false });
  });

  it.each<[string, SomeValues]>([
    ['a share is held by nobody knows whom', { ...wholly, 'ownership.knownShare': 9_999 }],
    ['somebody listed holds a share', { ...wholly, 'ownership.listedShare': 1 }],
    ['nobody has summed the listed shares', { 'ownership.knownShare': 10_000 }],
  ])('stay unknown where %s', (_why, values) => {
    expect(near(values)).toMatchObject({ value: 70, unknown: true });
  });

  it('are what a verdict says, whatever the shares', () => {
    const verdicts: SomeValues = { 'ownership.verdicts': [{ regime: 'EU', verdict: 'UNDETERMINED', list: null }] };
    expect(near({ ...wholly, ...verdicts })).toMatchObject({ value: 80, fact: 'ownership.verdicts' });
  });
});

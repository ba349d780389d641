import { idOf } from '@downstream/distributors/core/testing';
import type { OwnershipView, RegimeVerdict } from '../ownership/ownership-words';

const source = { text: 'Register of Norway', grade: 'A', asOf: '2026-11-01' } as const;
export const [company, holding, listed] = [idOf('distributor'), idOf('holding'), idOf('listed')];
export const [lower, upper] = [idOf('lower edge'), idOf('upper edge')];

/** What a regime says of {@link anOwnership}. */
export const aVerdict = (regime: RegimeVerdict['regime'], more: Partial<RegimeVerdict> = {}): RegimeVerdict => ({
  ...{ regime, verdict: 'NONE', sentence: 'NONE', least: '0', most: '0', by: [], proof: [], control: [] },
  ...{ state: regime === 'BIS' ? 'IN_FORCE_UNCONFIRMED' : null, lookThrough: null, byHand: false },
  ...more,
});

/** A distributor held by a holding, which a listed person holds; 27 per cent are unknown. */
export function anOwnership(more: Partial<OwnershipView> = {}): OwnershipView {
  const tests = (['OFAC', 'EU', 'UK', 'BIS'] as const).map((regime) => ({
    ...{ regime, verdict: 'UNDETERMINED' as const, least: '48', most: '73' },
  }));
  const always = { from: null, until: null, source };
  return {
    ...{ id: company, asOf: '2026-03-01', days: ['2025-05-01'], method: 'ownership-1', known: '73', overstated: false },
    cycles: [],
    verdicts: [
      aVerdict('OFAC', {
        ...{ verdict: 'UNDETERMINED', sentence: 'MAY_REACH', least: '48', most: '73' },
        ...{ by: [listed], proof: [lower, upper], byHand: true },
      }),
      ...[aVerdict('EU'), aVerdict('UK'), aVerdict('BIS')],
    ],
    parties: [
      { id: company, name: 'Nordlys Export', kind: 'ENTITY', country: 'NO', origin: 'RECORD', listed: [], tests },
      { id: holding, name: 'Fjord Holding', kind: 'ENTITY', country: 'NO', origin: 'ENTERED', listed: [], tests },
      {
        ...{ id: listed, name: 'Gennady Sorokhtin', kind: 'PERSON', country: 'RU', origin: 'ENTERED', tests },
        listed: [{ regime: 'OFAC', list: 'SDN 900001' }],
      },
    ],
    edges: [
      {
        ...{ id: lower, owner: holding, asset: company, origin: 'ENTERED', ...always, votes: null },
        capital: { kind: 'EXACT', percent: '48' },
      },
      {
        ...{ id: upper, owner: listed, asset: holding, origin: 'ENTERED', ...always, votes: null },
        capital: { kind: 'BAND', from: '50', to: '75' },
      },
    ],
    ...{ entries: [], proposals: [] },
    ...more,
  };
}

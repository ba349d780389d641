import { describe, expect, it } from '@jest/globals';
import { entryDifference } from './entry-difference';
import { anEntry } from './testing/index';

const was = anEntry({
  names: [
    { kind: 'PRIMARY', text: 'NORDLYS HANDEL AS' },
    { kind: 'FKA', text: 'NORDLYS EKSPORT AS' },
  ],
  identifiers: [{ type: 'TAX', number: '912345678', country: 'NO', label: 'Tax ID No.' }],
  addresses: [{ street: 'Storgata 1', city: 'Oslo', country: 'NO', countryText: 'Norway' }],
});

describe('the difference of two versions of an entry', () => {
  it('is nothing between equal ones, whatever was published beside them', () => {
    expect(entryDifference(was, { ...was, raw: 'other bytes' })).toEqual([]);
  });

  it('names what is gone and what is new, part by part, and not what stayed', () => {
    const now = anEntry({
      ...was,
      names: [was.names[0] ?? { kind: 'PRIMARY', text: '' }, { kind: 'AKA', text: 'Nordlys Trading' }],
      title: 'Holding',
      addresses: [...was.addresses, { street: null, city: 'Bergen', country: 'NO', countryText: null }],
      identifiers: [],
      vessel: { callSign: 'LABC', type: null, tonnage: null, grossTonnage: null, flag: null, owner: null },
    });
    expect(entryDifference(was, now)).toEqual([
      { field: 'NAMES', before: ['NORDLYS EKSPORT AS (FKA)'], after: ['Nordlys Trading'] },
      { field: 'TITLE', before: [], after: ['Holding'] },
      { field: 'IDENTIFIERS', before: ['Tax ID No. 912345678 (NO)'], after: [] },
      { field: 'ADDRESSES', before: [], after: ['Bergen, NO'] },
      { field: 'VESSEL', before: [], after: ['callSign LABC'] },
    ]);
  });

  it('shows births, remarks and a kind as people read them', () => {
    const span = { from: '1979-03-14', to: '1979-03-14', circa: false };
    expect(entryDifference(was, { ...was, kind: 'INDIVIDUAL', births: [span], remarks: ['As of now.'] })).toEqual([
      { field: 'KIND', before: ['ENTITY'], after: ['INDIVIDUAL'] },
      { field: 'BIRTHS', before: [], after: ['1979-03-14'] },
      { field: 'REMARKS', before: [], after: ['As of now.'] },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anEntry } from '@downstream/checks/core/testing';
import { reportOf } from './report';

const entries = [
  anEntry({ ref: '1' }),
  anEntry({ ref: '2', kind: 'ADDRESS', names: [] }),
  anEntry({ ref: '3', addresses: [], identifiers: [{ type: 'TAX', number: '1', country: null, label: 'Tax' }] }),
];

describe('reportOf', () => {
  it('counts entries by kind, and all their names, addresses and numbers', () => {
    expect(reportOf(entries)).toEqual({
      generatedAt: null,
      records: 3,
      entries: 3,
      byType: { INDIVIDUAL: 0, ENTITY: 2, VESSEL: 0, AIRCRAFT: 0, ADDRESS: 1, UNKNOWN: 0 },
      names: 2,
      addresses: 2,
      ids: 1,
      skipped: [],
      notes: [],
    });
  });

  it('counts as records what was left out, unless it was only a part of an entry', () => {
    const skipped = [{ record: 'row 7', reason: 'No name.' }];
    expect(reportOf(entries, { skipped })).toMatchObject({ records: 4, entries: 3, skipped });
    expect(reportOf(entries, { skipped, entriesSkipped: 0 })).toMatchObject({ records: 3, entries: 3, skipped });
  });
});

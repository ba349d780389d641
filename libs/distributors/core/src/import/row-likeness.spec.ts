import type { DistributorId, DistributorState } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import type { KnownRecord } from '../resemblance';
import type { PlannedRow } from './plan';
import type { ImportDecisions } from './repairs';
import type { RowFacts } from './row-facts';
import { mayBeLike, rowKeys, withLikeness } from './row-likeness';

const facts: RowFacts = {
  legalName: { native: 'Kestrel Neu GmbH' },
  country: 'DE',
  website: 'https://kestrel-optik.example',
  contact: { name: 'Anna Berger', phone: '+49 30 901820' },
};
const decisions: ImportDecisions = { words: {}, repairs: {}, existing: 'UPDATE' };
const row = (change: Partial<PlannedRow> = {}): PlannedRow => ({
  ...{ row: 2, facts, faults: [], words: [], formulas: 0, outcome: 'CREATE', target: null },
  ...change,
});
const known = (name: string, state: DistributorState, kinds: readonly string[]): KnownRecord => ({
  id: name as DistributorId,
  state,
  legalName: { native: name, latin: null, language: null },
  country: 'DE',
  shared: rowKeys(facts)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, value, role }) => ({
      ...{ kind, value },
      theirs: {
        ...{ partyId: null, role, kind: 'ORGANISATION', dateOfBirth: null, country: 'DE' },
        name: { native: name, latin: null, language: null },
      },
    })),
});
const faultsOf = (others: readonly KnownRecord[], said: Partial<ImportDecisions> = {}) => {
  const { outcome, faults } = withLikeness(row(), rowKeys(facts), others, { ...decisions, ...said });
  return { outcome, faults: faults.map(({ code, hint }) => `${code} ${hint}`) };
};

describe('a row that would be a new record', () => {
  it('has keys of what tells, and none of names', () => {
    expect(new Set(rowKeys(facts).map(({ kind }) => kind))).toEqual(new Set(['PHONE', 'DOMAIN']));
    expect(rowKeys(null)).toEqual([]);
  });

  it('is held back where it has a telephone in common with a rejected one, which is named before others', () => {
    expect(
      faultsOf([
        known('Kestrel Alt GmbH', 'REJECTED', ['PHONE']),
        known('Bussard AG', 'APPROVED', ['PHONE', 'DOMAIN']),
      ]),
    ).toEqual({ outcome: 'ERROR', faults: ['LIKE_ENDED Kestrel Alt GmbH · +4930901820'] });
  });

  it('is held back beside one that is still there, in a group of its own', () => {
    const { outcome, faults } = faultsOf([known('Bussard AG', 'APPROVED', ['PHONE', 'DOMAIN'])]);
    expect([outcome, faults[0]?.startsWith('LIKE_ON_RECORD Bussard AG · ')]).toEqual(['ERROR', true]);
  });

  it.each([
    ['KEEP', 'CREATE'],
    ['SKIP', 'SKIP'],
  ] as const)('is decided about with all of its kind: %s', (repair, outcome) => {
    const others = [known('Kestrel Alt GmbH', 'TERMINATED', ['DOMAIN'])];
    expect(faultsOf(others, { repairs: { 'row:LIKE_ENDED': repair } }).outcome).toBe(outcome);
  });

  it('stays what it is without anything in common', () => {
    expect(faultsOf([known('Bussard AG', 'REJECTED', [])])).toEqual({ outcome: 'CREATE', faults: [] });
  });

  it('is not asked about where the plan has met a record, or leaves it out', () => {
    const fault = { field: null, code: 'REJECTED_BEFORE', value: '', hint: null, repair: null } as const;
    expect(
      [row(), row({ target: 'x' as DistributorId }), row({ faults: [fault] }), row({ outcome: 'SKIP' })].map(mayBeLike),
    ).toEqual([true, false, false, false]);
  });
});

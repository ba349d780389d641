import { describe, expect, it } from '@jest/globals';
import { emptyExtract, extractFaults, plainNumber, writtenOf, type ExtractDraft } from './extract-draft';

const draft = (more: Partial<ExtractDraft> = {}): ExtractDraft => ({
  ...emptyExtract,
  ...{ register: 'Handelsregister Hamburg', asOf: '2026-11-20', expiresOn: '2027-11-20', name: 'Norden Optik GmbH' },
  ...more,
});

describe('an extract that is written down', () => {
  it('says nothing of what was left empty', () => {
    expect(writtenOf(draft()).facts).toEqual({
      ...{ found: true, registerIsPublic: true, name: 'Norden Optik GmbH', formerNames: [], number: null },
      ...{ status: null, statusAsWritten: null, incorporatedOn: null, changes: null, activities: null },
      ...{ address: null, officers: null, owners: null, capital: null, accounts: null },
    });
    expect(extractFaults(draft())).toEqual({});
  });

  it('takes lists line by line, and numbers as people write them', () => {
    const { facts } = writtenOf(
      draft({
        ...{ owners: ' Ada Lund; 66,6 %\n\nOle Berg', officers: 'Ada Lund\nOle Berg', codes: '46.52, 26.70' },
        ...{ street: 'Hafenstr. 4\n3. Stock', city: 'Hamburg', country: 'DE', capital: '25 000,50' },
        ...{ accounts: 'FILED', year: '2025', turnover: '4000000', employees: '12', tellsChanges: true },
      }),
    );
    expect(facts).toMatchObject({
      owners: [
        { name: 'Ada Lund', share: '66.6' },
        { name: 'Ole Berg', share: null },
      ],
      officers: ['Ada Lund', 'Ole Berg'],
      activities: [
        { table: 'NACE', code: '46.52' },
        { table: 'NACE', code: '26.70' },
      ],
      address: { lines: ['Hafenstr. 4', '3. Stock'], city: 'Hamburg', postalCode: null, country: 'DE' },
      capital: { amount: '25000.50', currency: 'EUR' },
      accounts: { filed: true, year: 2025, turnover: { amount: '4000000', currency: 'EUR' }, employees: 12 },
      changes: [],
    });
  });

  it('of a company that the register does not know has no facts beside', () => {
    const none = draft({ found: false, registerIsPublic: false, name: '', officers: 'Ada Lund' });
    expect(extractFaults(none)).toEqual({});
    expect(writtenOf(none).facts).toMatchObject({ found: false, registerIsPublic: false, name: null, officers: null });
  });

  it.each([
    ['register', { register: ' ' }],
    ['asOf', { asOf: '' }],
    ['name', { name: '' }],
    ['owners', { owners: 'Ada Lund; 120' }],
    ['capital', { capital: '1.000.000' }],
    ['turnover', { accounts: 'FILED', year: '2025', turnover: '25,000' }],
    ['capitalCurrency', { capital: '1', capitalCurrency: 'Euro' }],
    ['changes', { tellsChanges: true, changes: [{ what: 'NAME', on: '' }] }],
    ['year', { accounts: 'FILED', year: 'last' }],
    ['turnover', { accounts: 'FILED', year: '2025', turnover: 'much' }],
    ['employees', { accounts: 'FILED', year: '2025', employees: '1.5' }],
  ] as const)('without a good %s is not sent', (field, more) => {
    expect(Object.keys(extractFaults(draft(more)))).toEqual([field]);
  });

  it('reads numbers with spaces, commas and points', () => {
    expect(['25 000,5', '25\u202f000.5', "25'000,5", '7'].map(plainNumber)).toEqual([
      '25000.5',
      '25000.5',
      '25000.5',
      '7',
    ]);
  });
});

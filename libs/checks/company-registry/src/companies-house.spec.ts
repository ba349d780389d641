import { describe, expect, it } from '@jest/globals';
import { readCompanyProfile, readControllers, readFilings, readOfficers } from './companies-house';
import { companyControllers, companyFilings, companyOfficers, companyProfile } from './testing';

const NUMBER = '07123456';
const read = (answer: unknown) => readCompanyProfile(JSON.stringify(answer), NUMBER);

describe('readCompanyProfile', () => {
  it('reads status, dates, address, activities, former names and overdue filings', () => {
    expect(read(companyProfile)).toMatchObject({
      ok: true,
      faults: [],
      value: {
        source: 'COMPANIES_HOUSE',
        name: 'HARBOUR OPTICS LIMITED',
        otherNames: [{ name: 'QUAY GLASS LIMITED', kind: 'FORMER', until: '2015-06-01' }],
        number: NUMBER,
        country: 'GB',
        status: 'ACTIVE',
        filingsOverdue: true,
        incorporatedOn: '2010-01-12',
        address: { lines: ['12 Market Street'], city: 'Bristol', postalCode: 'BS1 4DJ', country: 'GB' },
        activities: [
          { scheme: 'SIC_UK', code: '46520' },
          { scheme: 'SIC_UK', code: '26701' },
        ],
        changes: [{ on: '2015-06-01', subject: 'NAME' }],
      },
    });
  });

  it.each([
    ['dissolved', undefined, 'DISSOLVED'],
    ['liquidation', undefined, 'INSOLVENT'],
    ['active', 'active-proposal-to-strike-off', 'STRIKE_OFF'],
    ['something-new', undefined, 'OTHER'],
  ])('reads %s (%s) as %s', (company_status, company_status_detail, status) => {
    expect(read({ ...companyProfile, company_status, company_status_detail })).toMatchObject({ value: { status } });
  });

  it('says nothing of filings where the register does not', () => {
    const { accounts: _accounts, confirmation_statement: _statement, ...bare } = companyProfile;
    expect(read(bare)).toMatchObject({ value: { filingsOverdue: null } });
  });

  it('is no answer about another company', () => {
    expect(readCompanyProfile(JSON.stringify(companyProfile), '00000001')).toMatchObject({ ok: false });
    expect(read({ errors: [{ error: 'company-profile-not-found' }] })).toMatchObject({ ok: false });
  });
});

describe('readOfficers', () => {
  it('keeps those who left, with the day', () => {
    expect(readOfficers(JSON.stringify(companyOfficers))).toMatchObject({
      ok: true,
      value: [
        { name: 'DOE, Jane', role: 'director', resignedOn: null, country: 'GB' },
        { name: 'ROE, Richard', resignedOn: '2019-03-04', country: null },
      ],
    });
    expect(readOfficers('{}')).toMatchObject({ ok: false });
  });
});

describe('readControllers', () => {
  it('reads the band of shares, and keeps an owner whose name is protected', () => {
    expect(readControllers(JSON.stringify(companyControllers))).toMatchObject({
      ok: true,
      value: [
        { name: 'Ms Jane Doe', kind: 'PERSON', share: { from: 75, to: 100 }, since: '2016-04-06', country: 'GB' },
        { name: '(protected by the register)', share: null },
      ],
    });
  });
});

describe('readFilings', () => {
  it('reads what changed, the newest first, and leaves accounts out', () => {
    expect(readFilings(JSON.stringify(companyFilings))).toMatchObject({
      ok: true,
      value: [
        { on: '2026-02-01', subject: 'ADDRESS' },
        { on: '2019-03-04', subject: 'OFFICERS' },
      ],
    });
  });
});

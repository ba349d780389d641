import { describe, expect, it } from '@jest/globals';
import { readLeiParent, readLeiRecord, readLeiSearch } from './gleif';
import { leiAnswer, leiException } from './testing';

const LEI = '529900T8BM49AURSDO55';
const read = (answer: unknown) => readLeiRecord(JSON.stringify(answer), LEI);

describe('readLeiRecord', () => {
  it('reads the company, the state of its number and its former names', () => {
    const reading = read(leiAnswer(LEI));
    expect(reading).toMatchObject({
      ok: true,
      faults: [],
      value: {
        lei: LEI,
        registration: 'ISSUED',
        nextRenewalOn: '2027-01-10',
        corroboration: 'FULLY_CORROBORATED',
        company: {
          source: 'GLEIF',
          asOf: '2026-01-12',
          name: 'Harbour Optics GmbH',
          otherNames: [{ name: 'Hafenoptik GmbH', kind: 'FORMER' }],
          number: 'HRB 70123',
          country: 'DE',
          status: 'ACTIVE',
          incorporatedOn: '2011-05-02',
          address: { lines: ['Hafenstraße 12'], city: 'Hamburg', postalCode: '20457', country: 'DE' },
          headquarters: { city: 'Bremen' },
        },
      },
    });
  });

  it('keeps a status it does not know, and never takes it for active', () => {
    const reading = read(leiAnswer(LEI, { status: 'NULL', registration: 'FROZEN' }));
    expect(reading).toMatchObject({
      ok: true,
      value: {
        registration: null,
        registrationAsWritten: 'FROZEN',
        company: { status: 'OTHER', statusAsWritten: 'NULL' },
      },
      faults: [{ kind: 'UNKNOWN_WORD', at: '/data/attributes/registration/status', found: 'FROZEN' }],
    });
  });

  it('is no answer about another company, nor from another service', () => {
    expect(readLeiRecord(JSON.stringify(leiAnswer(LEI)), '5493001KJTIIGC8Y1R12')).toMatchObject({
      ok: false,
      faults: [{ kind: 'OTHER_SUBJECT', found: LEI }],
    });
    expect(read({ errors: [{ status: '404' }] })).toMatchObject({ ok: false, faults: [{ kind: 'NOT_AN_ANSWER' }] });
    expect(readLeiRecord('<html>', LEI)).toMatchObject({ ok: false, faults: [{ kind: 'NOT_JSON' }] });
    expect(readLeiRecord(JSON.stringify(leiAnswer(LEI)).slice(0, 300), LEI)).toMatchObject({ ok: false });
  });

  it('takes only the country of a jurisdiction that is part of one', () => {
    const answer = leiAnswer(LEI);
    answer.data.attributes.entity.jurisdiction = 'US-DE';
    expect(read(answer)).toMatchObject({ value: { company: { country: 'US' } } });
  });
});

describe('readLeiParent', () => {
  it('reads a parent', () => {
    expect(readLeiParent(JSON.stringify(leiAnswer(LEI)))).toMatchObject({
      ok: true,
      value: { kind: 'PARENT', lei: LEI, name: 'Harbour Optics GmbH' },
    });
  });

  it('reads why there is none', () => {
    expect(readLeiParent(JSON.stringify(leiException))).toMatchObject({
      ok: true,
      value: { kind: 'EXCEPTION', reason: 'NATURAL_PERSONS', since: '2024-02-01' },
    });
  });

  it('is no parent where nothing is said', () => {
    expect(readLeiParent('{"data":null}')).toMatchObject({ ok: false, faults: [{ kind: 'NOT_AN_ANSWER' }] });
  });
});

describe('readLeiSearch', () => {
  it('reads every record, and notes one that is none', () => {
    const { data } = leiAnswer(LEI);
    expect(readLeiSearch(JSON.stringify({ data: [data, {}] }))).toMatchObject({
      ok: true,
      value: [{ lei: LEI }],
      faults: [{ kind: 'MISSING', at: '/data/1' }],
    });
    expect(readLeiSearch(JSON.stringify({ data: [] }))).toMatchObject({ ok: true, value: [] });
    expect(readLeiSearch('{}')).toMatchObject({ ok: false });
  });
});

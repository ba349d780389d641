import { describe, expect, it } from '@jest/globals';
import { partiesOfTable } from './party-table';

const read = (text: string) => partiesOfTable(new TextEncoder().encode(text));
const faultsOf = (text: string): unknown => {
  const reading = read(text);
  return reading.ok ? undefined : reading.refusal.details?.['faults'];
};

describe('partiesOfTable', () => {
  it('takes what is known of each party', () => {
    const reading = read(
      '\ufeffname,ref,aliases,type,country,dob,identifier,address,city,note\r\n' +
        '"Silva, Ana",A-1,Ana Silva; Анна Сильва,person,pt,1980-02-03,,,,x\r\nNord Lys AS,,,,NO,,912345678;5493,Storgata 1,Oslo,\r\n',
    );
    expect(reading.ok && reading.value).toEqual([
      {
        reference: 'A-1',
        names: ['Silva, Ana', 'Ana Silva', 'Анна Сильва'],
        kind: 'PERSON',
        countries: ['PT'],
        dateOfBirth: '1980-02-03',
        identifiers: [],
        addresses: [],
      },
      {
        reference: null,
        names: ['Nord Lys AS'],
        kind: 'ORGANISATION',
        countries: ['NO'],
        dateOfBirth: null,
        identifiers: [
          { type: 'REGISTRATION', number: '912345678', country: 'NO' },
          { type: 'REGISTRATION', number: '5493', country: 'NO' },
        ],
        addresses: [{ street: 'Storgata 1', city: 'Oslo', country: 'NO' }],
      },
    ]);
  });

  it('names every row that cannot be read, and takes none then', () => {
    expect(faultsOf('name,country,dob\nGood,DE,\n,DE,\nBad,Germany,\nWorse,DE,3.2.1980\n')).toEqual([
      { row: 2, column: 'name', what: expect.any(String) },
      { row: 3, column: 'country', what: expect.stringContaining('ISO 3166-1') },
      { row: 4, column: 'dob', what: expect.any(String) },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no column name', 'a,b\n1,2\n'],
    ['a column twice', 'name,name\na,b\n'],
    ['no party', 'name\n'],
    ['an open quotation mark', 'name\n"open\n'],
  ])('refuses %s', (_, text) => {
    expect(faultsOf(text)).toEqual([{ row: null, column: null, what: expect.any(String) }]);
  });

  it('refuses what is not in UTF-8', () => {
    expect(partiesOfTable(Uint8Array.of(110, 97, 109, 101, 10, 0xe9, 10)).ok).toBe(false);
  });
});

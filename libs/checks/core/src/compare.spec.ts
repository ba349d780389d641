import { describe, expect, it } from '@jest/globals';
import { compare, type ComparisonField } from './compare';
import type { ListEntry } from './list-entry';
import type { ScreeningSubject } from './subject';
import { anEntry, aParty } from './testing';

const row = (subject: ScreeningSubject, entry: ListEntry, field: ComparisonField) =>
  compare(subject, entry).rows.find((line) => line.field === field);

const owner = aParty({ role: 'OWNER', kind: 'PERSON', names: ['Ingrid Solheim'], countries: ['NO'] });
const listed = anEntry({
  kind: 'INDIVIDUAL',
  names: [{ kind: 'PRIMARY', text: 'SOLHEIMS, Ingrids' }],
  nationalities: ['LV'],
  addresses: [],
});
const place = (street: string | null, city: string | null, country: string) => ({ street, city, country });
const theirs = (street: string | null, city: string | null, country: string) => ({
  ...place(street, city, country),
  countryText: null,
});

describe('compare', () => {
  it('puts conflicts first and what is unknown last, and proposes the conflicts as facts', () => {
    const comparison = compare(
      { ...owner, dateOfBirth: '1991-05-02', gender: 'FEMALE' },
      { ...listed, births: [{ from: '1951-01-01', to: '1951-12-31', circa: false }], genders: ['MALE'] },
    );
    expect(comparison.rows.map(({ field, agreement }) => [field, agreement])).toEqual([
      ['DATE_OF_BIRTH', 'CONFLICT'],
      ['GENDER', 'CONFLICT'],
      ['COUNTRY', 'CONFLICT'],
      ['NAME', 'AGREES'],
      ['KIND', 'AGREES'],
    ]);
    expect(comparison.proposedFacts).toEqual([
      { field: 'DATE_OF_BIRTH', ours: '1991-05-02', theirs: '1951' },
      { field: 'GENDER', ours: 'FEMALE', theirs: 'MALE' },
      { field: 'COUNTRY', ours: 'NO', theirs: 'LV' },
    ]);
  });

  it('leaves out what neither side says', () => {
    expect(compare(owner, listed).rows.map(({ field }) => field)).toEqual(['COUNTRY', 'NAME', 'KIND']);
  });

  it('shows the names most alike', () => {
    const entry = anEntry({
      names: [
        { kind: 'PRIMARY', text: 'ZVEZDA' },
        { kind: 'AKA', text: 'NORDLYS THERMOGRAFI' },
      ],
    });
    const party = aParty({ names: ['Northern Lights', 'Nordlys Termografi AS'] });
    expect(row(party, entry, 'NAME')).toEqual({
      field: 'NAME',
      ours: 'Nordlys Termografi AS',
      theirs: 'NORDLYS THERMOGRAFI',
      agreement: 'AGREES',
    });
    expect(row(aParty(), anEntry(), 'NAME')?.agreement).toBe('CONFLICT');
  });

  it.each([
    ['PERSON', 'INDIVIDUAL', 'AGREES'],
    ['ORGANISATION', 'ENTITY', 'AGREES'],
    ['PERSON', 'ENTITY', 'CONFLICT'],
    ['ORGANISATION', 'VESSEL', 'CONFLICT'],
    ['VESSEL', 'VESSEL', 'AGREES'],
    ['AIRCRAFT', 'VESSEL', 'CONFLICT'],
    ['ORGANISATION', 'INDIVIDUAL', 'CONFLICT'],
    ['ORGANISATION', 'UNKNOWN', 'UNKNOWN'],
    ['PERSON', 'UNKNOWN', 'UNKNOWN'],
    ['PERSON', 'ADDRESS', 'UNKNOWN'],
  ] as const)('a %s and an %s: %s', (ours, kind, agreement) => {
    expect(row(aParty({ kind: ours }), anEntry({ kind }), 'KIND')?.agreement).toBe(agreement);
  });

  it('finds nothing against a party in the name of an entry that has none', () => {
    const { rows, proposedFacts } = compare(aParty(), anEntry({ kind: 'ADDRESS', names: [] }));
    expect(rows).toContainEqual({
      field: 'NAME',
      ours: 'Nordlys Termografi AS',
      theirs: null,
      agreement: 'UNKNOWN',
    });
    expect(proposedFacts.map(({ field }) => field)).toEqual(['COUNTRY']);
  });

  it('takes countries of nationality, address and issuer together', () => {
    const entry = anEntry({
      nationalities: ['LV'],
      addresses: [theirs(null, 'Oslo', 'NO')],
      identifiers: [{ type: 'TAX', number: '123456789', country: 'EE', label: 'Tax ID No.' }],
    });
    expect(row(aParty(), entry, 'COUNTRY')).toEqual({
      field: 'COUNTRY',
      ours: 'NO',
      theirs: 'EE, LV, NO',
      agreement: 'AGREES',
    });
    expect(row(aParty({ countries: [] }), entry, 'COUNTRY')?.agreement).toBe('UNKNOWN');
  });

  const tax = (number: string, country: string) => ({ type: 'TAX' as const, number, country });
  it.each([
    ['the same number', [tax('0312-007654', 'RU')], 'AGREES'],
    ['another number', [tax('0312999999', 'RU')], 'CONFLICT'],
    ['another country', [tax('0312999999', 'KZ')], 'UNKNOWN'],
    ['none of ours', [], 'UNKNOWN'],
  ])('identifying numbers: %s', (_, identifiers, agreement) => {
    const entry = anEntry({ identifiers: [{ ...tax('0312007654', 'RU'), label: 'Tax ID No.' }] });
    expect(row(aParty({ identifiers }), entry, 'IDENTIFIER_TAX')?.agreement).toBe(agreement);
  });

  it.each([
    [
      'the same building',
      place('Lenina 12, office 4', 'Ulan-Ude', 'RU'),
      theirs('ul. Lenina, d. 12', 'Ulan-Ude 670000', 'RU'),
      'AGREES',
    ],
    ['the same city', place('Pobedy 3', 'Ulan-Ude', 'RU'), theirs('ul. Lenina, d. 12', 'Ulan-Ude', 'RU'), 'PARTIAL'],
    [
      'another room of the building',
      place('Flat A, 5/F, 2-16 Fa Yuen Street', 'Kowloon', 'HK'),
      theirs('Room 2309, Ho King Centre, 2-16 Fa Yuen St', 'Hong Kong', 'CN'),
      'PARTIAL',
    ],
    [
      'the same room, in other words',
      place('Flat 2309, 23/F, 2-16 Fa Yuen Street', 'Kowloon', 'HK'),
      theirs('Room 2309, Ho King Centre, 2-16 Fa Yuen St', 'Hong Kong', 'CN'),
      'AGREES',
    ],
    ['another city', place('Lenina 12', 'Perm', 'RU'), theirs('Lenina 12', 'Ulan-Ude', 'RU'), 'CONFLICT'],
    [
      'another country, which is told elsewhere',
      place('Lenina 12', 'Oslo', 'NO'),
      theirs('Lenina 12', 'Ulan-Ude', 'RU'),
      'UNKNOWN',
    ],
    ['no city', place('Lenina 12', null, 'RU'), theirs('Lenina 12', 'Ulan-Ude', 'RU'), 'UNKNOWN'],
  ])('addresses: %s', (_, ours, entry, agreement) => {
    expect(row(aParty({ addresses: [ours] }), anEntry({ addresses: [entry] }), 'ADDRESS')?.agreement).toBe(agreement);
  });

  it('shows the addresses most alike of several', () => {
    const party = aParty({ addresses: [place('A 1', 'Perm', 'RU'), place('Lenina 12', 'Ulan-Ude', 'RU')] });
    const entry = anEntry({ addresses: [theirs('B 2', 'Omsk', 'RU'), theirs('Lenina 12', 'Ulan-Ude', 'RU')] });
    expect(row(party, entry, 'ADDRESS')).toMatchObject({ ours: 'Lenina 12, Ulan-Ude, RU', agreement: 'AGREES' });
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  bareNumber,
  nameKind,
  placeText,
  rivalIdentifiers,
  sameIdentifier,
  samePassingNumber,
  type Identifier,
} from './subject';

const id = (type: Identifier['type'], number: string, country: string | null = null): Identifier => ({
  type,
  number,
  country,
});

describe('sameIdentifier', () => {
  it.each([
    [id('TAX', '7707 083-893', 'RU'), id('TAX', '7707083893', 'RU'), true],
    [id('TAX', '7707083893', 'RU'), id('REGISTRATION', '7707083893', null), true],
    [id('TAX', '7707083893', 'RU'), id('TAX', '7707083893', 'KZ'), false],
    [id('PASSPORT', '7707083893'), id('TAX', '7707083893'), false],
    [id('REGISTRATION', '365'), id('REGISTRATION', '365'), false],
    [id('IMO', 'IMO 9187629'), id('IMO', '9187629'), false],
    [id('IMO', '9187629', 'IR'), id('IMO', '9187629', 'PA'), true],
    [id('OTHER', '9187629'), id('OTHER', '9187629'), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameIdentifier(a, b)).toBe(same);
    expect(sameIdentifier(b, a)).toBe(same);
  });
});

describe('rivalIdentifiers', () => {
  it.each([
    [id('TAX', '7707083893', 'RU'), id('TAX', '0312007654', 'RU'), true],
    [id('TAX', '7707083893', 'RU'), id('TAX', '0312007654', 'KZ'), false],
    [id('TAX', '7707083893'), id('TAX', '0312007654'), false],
    [id('REGISTRATION', '1027700132195', 'RU'), id('REGISTRATION', '00032537', 'RU'), false],
    [id('PASSPORT', 'A1234567', 'RU'), id('PASSPORT', 'B1234567', 'RU'), false],
    [id('IMO', '9187629', 'IR'), id('IMO', '9187630'), true],
    [id('TAX', '77 07', 'RU'), id('TAX', '7707', 'RU'), false],
  ])('%j and %j: %s', (a, b, rivals) => {
    expect(rivalIdentifiers(a, b)).toBe(rivals);
    expect(rivalIdentifiers(b, a)).toBe(rivals);
  });
});

describe('samePassingNumber', () => {
  it.each([
    [id('MMSI', '273 346 910'), id('MMSI', '273346910'), true],
    [id('CALL_SIGN', 'T2EA'), id('CALL_SIGN', 't2-ea'), true],
    [id('CALL_SIGN', 'T2E'), id('CALL_SIGN', 'T2E'), false],
    [id('AIRCRAFT', 'EP-GOM'), id('AIRCRAFT', 'EPGOM'), true],
    [id('AIRCRAFT', '8401'), id('AIRCRAFT', '8401'), false],
    [id('IMO', '9187629'), id('IMO', '9187629'), false],
    [id('MMSI', '273346910'), id('CALL_SIGN', '273346910'), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(samePassingNumber(a, b)).toBe(same);
    expect(samePassingNumber(b, a)).toBe(same);
  });
});

describe('a kind', () => {
  it.each([
    ['PERSON', 'PERSON'],
    ['INDIVIDUAL', 'PERSON'],
    ['ORGANISATION', 'ORGANISATION'],
    ['VESSEL', 'ORGANISATION'],
    ['UNKNOWN', 'ORGANISATION'],
  ] as const)('%s has the names of a %s', (kind, names) => expect(nameKind(kind)).toBe(names));
});

describe('placeText', () => {
  it('leaves out what is not said', () => {
    expect(placeText({ street: 'Lenina 12', city: '', country: 'RU' })).toBe('Lenina 12, RU');
    expect(placeText({ street: null, city: null, country: null })).toBe('');
  });
});

describe('bareNumber', () => {
  it('keeps letters and digits', () => {
    expect(bareNumber(' hrb-96/201 b ')).toBe('HRB96201B');
  });
});

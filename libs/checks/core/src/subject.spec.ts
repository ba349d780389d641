import { describe, expect, it } from '@jest/globals';
import { bareNumber, rivalIdentifiers, sameIdentifier, type Identifier } from './subject';

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

describe('bareNumber', () => {
  it('keeps letters and digits', () => {
    expect(bareNumber(' hrb-96/201 b ')).toBe('HRB96201B');
  });
});

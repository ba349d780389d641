import { describe, expect, it } from '@jest/globals';
import { countriesOf, entryTitle, numbersOf } from './list-entry';
import { anEntry } from './testing';

const place = { street: '18 Luard Road', city: 'Hong Kong', country: 'HK', countryText: 'Hong Kong SAR' };
const ship = { type: null, tonnage: null, grossTonnage: null, flag: 'Panama', owner: null };

describe('an entry', () => {
  it('is called by its first name, by its address where it has no name, by its number where it has neither', () => {
    expect(entryTitle(anEntry())).toBe('BAIKAL ARMOUR TRADE LLC');
    const nameless = anEntry({ kind: 'ADDRESS', names: [], addresses: [place] });
    expect(entryTitle(nameless)).toBe('18 Luard Road, Hong Kong, Hong Kong SAR');
    expect(entryTitle({ ...nameless, addresses: [] })).toBe('90001');
  });

  it('has the call sign of a ship among its numbers, and the country of its flag among its countries', () => {
    const entry = anEntry({ kind: 'VESSEL', addresses: [], vessel: { ...ship, callSign: 'T2EA4', flagCountry: 'PA' } });
    expect(numbersOf(entry).map(({ type, number }) => [type, number])).toEqual([['CALL_SIGN', 'T2EA4']]);
    expect(countriesOf(entry)).toEqual(['PA']);
    expect(numbersOf(anEntry({ vessel: { ...ship, callSign: null } }))).toEqual([]);
    expect(countriesOf(anEntry({ addresses: [], vessel: { ...ship, callSign: null } }))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { countryCode } from './country-code';

describe('countryCode', () => {
  it.each([
    ['Russia', 'RU'],
    ['Korea, North', 'KP'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Cabo Verde.  Previously Cape Verde.', 'CV'],
    ['MACEDONIA, THE FORMER YUGOSLAV REPUBLIC OF', 'MK'],
    ["Cote d'Ivoire", 'CI'],
    ['Region: Crimea', null],
    ['undetermined', null],
    ['', null],
    [null, null],
  ])('%s: %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

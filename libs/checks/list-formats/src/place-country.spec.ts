import { describe, expect, it } from '@jest/globals';
import { placeCountry } from './place-country';

describe('placeCountry', () => {
  it.each([
    ['ru', 'RU'],
    ['RUSSIAN FEDERATION', 'RU'],
    ['IRAN (ISLAMIC REPUBLIC OF)', 'IR'],
    ['Libya (possible location as at Jul 2017)', 'LY'],
    ['Democratic People’s Republic of Korea', 'KP'],
    ['Saudi Arabian', 'SA'],
    ['Türkiye', 'TR'],
    ['The Gambia', 'GM'],
    ['Россия', 'RU'],
    ['00', null],
    ['UNKNOWN', null],
    ['Kandahar Province', null],
    ['', null],
    [null, null],
  ])('%s: %s', (text, code) => {
    expect(placeCountry(text)).toBe(code);
  });
});

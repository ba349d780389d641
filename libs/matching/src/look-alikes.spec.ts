import { describe, expect, it } from '@jest/globals';
import { withoutLookAlikes } from './look-alikes';

describe('withoutLookAlikes', () => {
  it.each([
    ['two Cyrillic letters in a Latin word', 'ѕіlva', 'silva'],
    ['a Latin letter in a Cyrillic word', 'aкционерное', 'акционерное'],
    ['a Latin letter among Cyrillic ones that all look Latin', 'сiвак', 'сівак'],
    ['a Greek letter in a Latin word', 'αlpha', 'alpha'],
    ['words of one script each', 'ооо silva', 'ооо silva'],
    ['a word that mixes letters of one script only', 'яl', 'яl'],
  ])('%s', (_, text, expected) => {
    expect(withoutLookAlikes(text)).toBe(expected);
  });
});

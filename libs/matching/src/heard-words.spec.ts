import { describe, expect, it } from '@jest/globals';
import { hanSound } from './han-sounds';
import { HeardWords } from './heard-words';
import { consonantsOf } from './name-consonants';
import { normaliseName } from './normalise';

describe('HeardWords', () => {
  it('hears names as they are heard one by one, whichever came before', () => {
    const numbers = new Map<string, number>();
    const heard = new HeardWords();
    for (const name of [
      'Skywalker Trading',
      'Trading Walijan',
      'Brigade 313',
      'ولی جان',
      '武汉思凯沃克',
      'Dr Skywalker',
    ]) {
      const { tokens, han } = normaliseName(name, 'ORGANISATION');
      const own = tokens.map((token) => numbers.get(token) ?? numbers.set(token, numbers.size).size - 1);
      expect(heard.consonantsOf(tokens, own)).toBe(consonantsOf(tokens));
      expect(heard.soundOf(tokens, own, han)).toBe(hanSound(tokens, han));
    }
    expect(numbers.size).toBeGreaterThan(5);
  });
});

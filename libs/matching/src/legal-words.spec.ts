import { describe, expect, it } from '@jest/globals';
import { isLegalWord } from './legal-words';

describe('isLegalWord', () => {
  it.each(['limited', 'gmbh', 'obshchestvo', 'cv', 'limted', 'cmpany', 'partnrship', 'aktsonernoe'])(
    'knows %s',
    (word) => {
      expect(isLegalWord(word)).toBe(true);
    },
  );

  it.each(['baikal', 'gmbk', 'sa', 'limit', 'lmitd', 'marina', 'and'])('takes %s for none', (word) => {
    expect(isLegalWord(word)).toBe(false);
  });
});

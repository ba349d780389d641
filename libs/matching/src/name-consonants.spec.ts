import { describe, expect, it } from '@jest/globals';
import { consonantsOf } from './name-consonants';

describe('consonantsOf', () => {
  it('is the same wherever the blanks are, without titles and little words', () => {
    const walijan = consonantsOf(['walijan']);
    expect(consonantsOf(['wly', 'jAn'])).toBe(walijan);
    expect(consonantsOf(['seyed', 'wali', 'al', 'jan'])).toBe(walijan);
  });

  it('says nothing of names with a number', () => {
    expect(consonantsOf(['wly', '7'])).toBe('');
  });
});

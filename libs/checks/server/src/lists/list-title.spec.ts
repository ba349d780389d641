import { describe, expect, it } from '@jest/globals';
import { listTitle } from './list-title';

describe('the title of a list', () => {
  it.each([
    ['un', 'UN Security Council'],
    ['us-csl', 'Consolidated Screening List'],
  ])('is that of its publisher: %s', (list, title) => expect(listTitle(list)).toContain(title));

  it('is the name of a list of one’s own, which says what it is', () => {
    expect(listTitle('own:Refused customers')).toBe('Refused customers (own list)');
  });

  it('is the code where nothing is known of it', () => {
    expect(listTitle('gone-list')).toBe('gone-list');
  });
});

import { describe, expect, it } from '@jest/globals';
import { pathOf, putBack } from './personal-place';

describe('the path of a pointer', () => {
  it('is its names in order, with their slashes and tildes', () => {
    expect(pathOf('/owners/0/na~1me~0')).toEqual(['owners', '0', 'na/me~']);
    expect(pathOf('')).toEqual([]);
  });
});

describe('a personal value', () => {
  it('comes back where its commitment stands', () => {
    const state = { owners: [{ name: { $commitment: 'c' }, share: 50 }] };
    putBack(state, '/owners/0/name', 'A. Owner');
    expect(state).toEqual({ owners: [{ name: 'A. Owner', share: 50 }] });
  });

  it.each(['/nobody/0/name', ''])('changes nothing at %j', (pointer) => {
    const state = { owners: [] };
    putBack(state, pointer, 'A. Owner');
    expect(state).toEqual({ owners: [] });
  });
});

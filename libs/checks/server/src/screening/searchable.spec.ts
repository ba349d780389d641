import { describe, expect, it } from '@jest/globals';
import { aParty } from '@downstream/checks/core/testing';
import { createScreeningIndex, NothingToSearch, screen } from '@downstream/checks/screening';
import { isSearchable } from './searchable';

const lei = { type: 'LEI' as const, number: '5493001KJTIIGC8Y1R12', country: null };

describe('isSearchable', () => {
  it.each([
    ['a name', aParty(), true],
    ['a name in another script', aParty({ names: ['北极光'] }), true],
    ['a name beside marks', aParty({ names: ['…', 'Nord Lys'] }), true],
    ['a number without a name', aParty({ names: [], identifiers: [lei] }), true],
    ['marks alone', aParty({ names: ['…', '!!!'] }), false],
    ['a picture', aParty({ names: ['🚁'] }), false],
    ['a country and a birth date alone', aParty({ names: [], dateOfBirth: '1970-01-01' }), false],
  ])('%s: as the search itself has it', (_, party, searched) => {
    expect(isSearchable(party)).toBe(searched);
    const search = () => screen(party, createScreeningIndex([]));
    if (searched) expect(search()).toEqual([]);
    else expect(search).toThrow(NothingToSearch);
  });
});

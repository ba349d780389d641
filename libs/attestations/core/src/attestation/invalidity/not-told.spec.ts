import { describe, expect, it } from '@jest/globals';
import { notToldFacts } from '@downstream/kernel';
import { knownBeside } from '../testing';
import { notTold } from './not-told';

describe('notTold', () => {
  it('names what no rule could compare with, and nothing where all is told', () => {
    const known = knownBeside();
    expect(notTold(known)).toEqual([]);
    const party = { ...known.party, website: null, registryNumber: null, address: null };
    expect([...notTold({ party, orderLines: null })].sort()).toEqual([...notToldFacts].sort());
    expect(notTold({ ...known, orderLines: null })).toEqual(['ORDER']);
  });
});

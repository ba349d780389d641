import { describe, expect, it } from '@jest/globals';
import type { PartyId } from '@downstream/kernel';
import { authorFor, authorOf } from './act';
import { anAct, person, systemAct } from './testing/index';

const party = '01920000-0000-7000-8000-0000000000f1' as PartyId;
const other = '01920000-0000-7000-8000-0000000000f2' as PartyId;

describe('authorOf', () => {
  it('has the person, or null for a machine', () => {
    expect(authorOf(anAct({ person: 'ana' })).personId).toBe(person('ana'));
    expect(authorOf(systemAct()).personId).toBeNull();
  });

  it('keeps the name in which the caller says to act', () => {
    const act = anAct({ person: 'ana' });
    expect(authorOf(act).onBehalfOf).toBeNull();
    expect(authorOf({ ...act, actor: { ...act.actor, onBehalfOf: party } }).onBehalfOf).toBe(party);
  });
});

describe('authorFor', () => {
  it('is nobody else’s deed when the party itself acts', () => {
    expect(authorFor(party, { ...anAct(), partyId: party }).onBehalfOf).toBeNull();
  });

  it('is recorded as done on its behalf when anybody else acts', () => {
    expect(authorFor(party, anAct()).onBehalfOf).toBe(party);
    expect(authorFor(party, systemAct()).onBehalfOf).toBe(party);
    expect(authorFor(party, { ...anAct(), partyId: other }).onBehalfOf).toBe(party);
  });
});

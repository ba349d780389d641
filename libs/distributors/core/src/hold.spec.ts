import { describe, expect, it } from '@jest/globals';
import { orThrow, type DistributorId, type HoldId } from '@downstream/kernel';
import * as fc from 'fast-check';
import { isOpen, place, voteRelease, type Hold } from './hold';
import { aHold, anAct, idOf, minute, person, systemAct } from './testing/index';

const facts = {
  id: idOf<HoldId>('h'),
  distributorId: idOf<DistributorId>('d'),
  basis: 'LIST_MATCH' as const,
  cause: null,
  reason: 'A first person says true match.',
};

describe('place', () => {
  it('takes one person', () => {
    const hold = orThrow(place(facts, anAct({ person: 'ana' })));
    expect(hold).toMatchObject({ scope: 'PARTY', basis: 'LIST_MATCH', releaseVotes: [], releasedAt: null, version: 1 });
    expect(hold.placed.personId).toBe(person('ana'));
    expect(isOpen(hold)).toBe(true);
  });

  it('may be done by a machine', () => expect(place(facts, systemAct()).ok).toBe(true));

  it('wants a reason', () => {
    expect(place({ ...facts, reason: ' ' }, anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
  });
});

describe('voteRelease', () => {
  it('releases with the second person, at that instant', () => {
    const once = orThrow(voteRelease(aHold(), 'Flat is a registered office.', anAct({ person: 'ben', at: minute(1) })));
    expect(isOpen(once)).toBe(true);
    const twice = orThrow(voteRelease(once, 'Agreed.', anAct({ person: 'cem', at: minute(2) })));
    expect(twice).toMatchObject({ releasedAt: minute(2), version: 3 });
    expect(twice.releaseVotes.map((vote) => vote.reason)).toEqual(['Flat is a registered office.', 'Agreed.']);
    expect(isOpen(twice)).toBe(false);
  });

  it('lets the person who placed it be one of the two, not both', () => {
    const once = orThrow(voteRelease(aHold(), 'Explained.', anAct({ person: 'ana' })));
    expect(voteRelease(once, 'Again.', anAct({ person: 'ana' }))).toMatchObject({
      refusal: { code: 'HOLD_NEEDS_ANOTHER_PERSON', details: { votes: 1 } },
    });
    expect(isOpen(orThrow(voteRelease(once, 'Agreed.', anAct({ person: 'ben' }))))).toBe(false);
  });

  it.each([
    ['a second account of the same person', anAct({ person: 'ben', account: 'ben-2' })],
    ['an API key of the same person', anAct({ person: 'ben', account: 'erp', kind: 'key' })],
    ['a machine', systemAct()],
  ])('does not count %s', (_, act) => {
    const once = orThrow(voteRelease(aHold(), 'Explained.', anAct({ person: 'ben' })));
    expect(voteRelease(once, 'Again.', act)).toMatchObject({ refusal: { code: 'HOLD_NEEDS_ANOTHER_PERSON' } });
  });

  it('wants a reason each time', () => {
    expect(voteRelease(aHold(), '', anAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
  });

  it('is over once released', () => {
    expect(voteRelease(aHold({ releasedAt: minute() }), 'Again.', anAct({ person: 'dora' }))).toMatchObject({
      refusal: { code: 'HOLD_ALREADY_RELEASED' },
    });
  });

  it('is open until two different persons have voted, in whatever order and through whatever accounts', () => {
    const vote = fc.record({
      person: fc.constantFrom('ana', 'ben', 'cem'),
      account: fc.constantFrom('desk', 'erp'),
      kind: fc.constantFrom<'user' | 'key'>('user', 'key'),
    });
    fc.assert(
      fc.property(fc.array(vote), (votes) => {
        let hold: Hold = aHold();
        const heard = new Set<string>();
        for (const one of votes) {
          const next = voteRelease(hold, 'Explained.', anAct(one));
          if (heard.size < 2) heard.add(one.person);
          if (next.ok) hold = next.value;
        }
        expect(isOpen(hold)).toBe(heard.size < 2);
        expect(hold.releaseVotes).toHaveLength(heard.size);
      }),
    );
  });
});

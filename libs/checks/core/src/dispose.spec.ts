import { describe, expect, it } from '@jest/globals';
import { dispositionReasons, dispositions, hitStates, type Disposition } from '@downstream/kernel';
import fc from 'fast-check';
import { choices, needsSecondPerson, vote, type Voted } from './dispose';
import type { Ballot, Hit } from './hit';
import { proposalOf } from './hit';
import { aBallot, aHit, anUnsure, aTrueMatch, noon, person } from './testing';

const cast = (hit: Hit, ballot: Ballot): Voted => {
  const result = vote(hit, ballot, noon);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const bare = <F extends object>(fact: F) => ({ ...fact, source: null });
const refusal = (hit: Hit, ballot: Ballot): string => {
  const result = vote(hit, ballot, noon);
  return result.ok ? 'accepted' : result.refusal.code;
};

describe('the first vote', () => {
  it.each([
    ['FALSE_POSITIVE', aBallot()],
    ['UNSURE', anUnsure()],
  ] as const)('settles a hit of the middle band as %s', (disposition, ballot) => {
    const voted = cast(aHit({ score: 0.9199 }), ballot);
    expect(voted).toMatchObject({ disposition, hold: 'NONE', withdrawn: false });
    expect(voted.hit.state).toBe(disposition);
    expect(voted.hit.votes).toEqual([{ ...ballot, at: noon }]);
  });

  it.each([
    ['in the high band', { score: 0.92 }],
    ['with an identifying number in common', { idMatch: true }],
  ])('is a proposal for a hit %s, whatever it says', (_, facts) => {
    for (const ballot of [aBallot(), anUnsure(), aTrueMatch()]) {
      const voted = cast(aHit(facts), ballot);
      expect(voted.disposition).toBeNull();
      expect(proposalOf(voted.hit)).toEqual({ ...ballot, at: noon });
    }
  });

  it('for a true match is a proposal at any score, and places the hold at once', () => {
    const voted = cast(aHit({ score: 0.5, state: 'REOPENED' }), aTrueMatch());
    expect(voted).toMatchObject({ disposition: null, hold: 'PLACE' });
    expect(voted.hit.state).toBe('PROPOSED');
  });

  it('places no hold where the list lets goods ship', () => {
    const voted = cast(aHit({ stops: false }), aTrueMatch());
    expect(voted).toMatchObject({ disposition: null, hold: 'NONE' });
    expect(cast(voted.hit, aTrueMatch({ personId: person(2) }))).toMatchObject({ hold: 'NONE', withdrawn: false });
  });

  it('places no hold for anything but a true match', () => {
    expect(cast(aHit({ score: 0.99 }), aBallot()).hold).toBe('NONE');
    expect(cast(aHit({ score: 0.99 }), anUnsure()).hold).toBe('NONE');
  });
});

describe('the second vote', () => {
  const proposed = cast(aHit({ score: 0.95 }), aTrueMatch()).hit;

  it('must be of another person, whoever casts it and whatever it says', () => {
    for (const ballot of [aBallot(), anUnsure(), aTrueMatch()]) {
      expect(refusal(proposed, ballot)).toBe('HIT_NEEDS_ANOTHER_PERSON');
    }
  });

  it('makes a true match final, and the hold with it', () => {
    const voted = cast(proposed, aTrueMatch({ personId: person(2) }));
    expect(voted).toMatchObject({ disposition: 'TRUE_MATCH', hold: 'FINAL', withdrawn: false });
    expect(voted.hit.votes).toHaveLength(2);
  });

  it('that disagrees opens the hit again, and leaves the hold to be released by two', () => {
    const voted = cast(proposed, anUnsure({ personId: person(2) }));
    expect(voted).toMatchObject({ disposition: null, hold: 'STAYS_UNTIL_RELEASED', withdrawn: true });
    expect(voted.hit).toMatchObject({ state: 'OPEN', round: 2 });
    expect(voted.hit.votes).toHaveLength(2);
    expect(proposalOf(voted.hit)).toBeNull();
  });

  it('may disagree without facts, and agree without repeating them', () => {
    const second = person(2);
    const other = aBallot({ personId: second, facts: [], note: 'Born later.' });
    expect(cast(proposed, other).withdrawn).toBe(true);
    const different = cast(aHit({ score: 0.95 }), aBallot()).hit;
    expect(cast(different, aBallot({ personId: second, facts: [] })).disposition).toBe('FALSE_POSITIVE');
  });

  it('lets whoever disagreed propose something else', () => {
    const open = cast(proposed, aBallot({ personId: person(2) })).hit;
    expect(cast(open, aBallot({ personId: person(2) })).hit.state).toBe('PROPOSED');
  });
});

describe('a vote is refused', () => {
  it.each(['FALSE_POSITIVE', 'TRUE_MATCH', 'UNSURE'] as const)('on a hit settled as %s', (state) => {
    expect(refusal(aHit({ state }), aBallot())).toBe('HIT_ALREADY_SETTLED');
  });

  it('with a reason that belongs to another disposition, and with no other', () => {
    for (const disposition of dispositions) {
      for (const other of dispositions) {
        for (const reason of dispositionReasons[other]) {
          const said = refusal(aHit({ gone: true }), aBallot({ disposition, reason, note: 'Seen.' }));
          expect(said).toBe(disposition === other ? 'accepted' : 'DISPOSITION_NEEDS_REASON');
        }
      }
    }
  });

  const dob = { field: 'DATE_OF_BIRTH', ours: '1991', theirs: '1951' };
  it.each([
    ['none', []],
    ['one', [dob]],
    ['one told twice', [dob, { ...dob, ours: '1992' }]],
    ['one and one that is no difference', [dob, { field: 'COUNTRY', ours: 'NO ', theirs: 'no' }]],
    ['one and one with a side missing', [dob, { field: 'COUNTRY', ours: 'NO', theirs: '  ' }]],
    ['one passport, which people renew', [{ field: 'IDENTIFIER_PASSPORT', ours: 'A1', theirs: 'B2' }]],
  ])('for a false positive with too few facts: %s', (_, facts) => {
    expect(refusal(aHit(), aBallot({ facts }))).toBe('DISPOSITION_NEEDS_FACTS');
  });

  const number = [{ field: 'IDENTIFIER_TAX', ours: '7707083893', theirs: '0312007654', source: 'COMPARISON' }];
  it('not for a false positive with one number that conflicts', () => {
    expect(refusal(aHit(), aBallot({ facts: number, note: 'Seen.', reason: 'FP-ID' }))).toBe('accepted');
  });

  it.each([
    ['one number that conflicts', aBallot({ facts: number, reason: 'FP-ID' })],
    ['two facts, one without a source', aBallot({ facts: [{ ...dob, source: 'COMPARISON' }, ...number.map(bare)] })],
    ['a doubt', anUnsure({ note: null })],
    ['a doubt with facts that tell them apart', anUnsure({ note: null, facts: aBallot().facts })],
    ['a true match', aTrueMatch({ note: ' ' })],
  ])('without a note, where two facts with their sources do not say it: %s', (_, ballot) => {
    expect(refusal(aHit(), ballot)).toBe('DISPOSITION_NEEDS_NOTE');
    expect(refusal(aHit(), { ...ballot, note: 'Seen.' })).toBe('accepted');
  });

  it('without a note by a second person who disagrees', () => {
    const open = cast(aHit({ score: 0.95 }), aTrueMatch()).hit;
    expect(refusal(open, anUnsure({ personId: person(2), note: null }))).toBe('DISPOSITION_NEEDS_NOTE');
    expect(refusal(open, aTrueMatch({ personId: person(2), note: null }))).toBe('accepted');
  });

  it('as “no longer on the list” while the entry stands there; once it is gone that is enough, for two people', () => {
    const delisted = aBallot({ reason: 'FP-DELISTED', facts: [], note: 'Taken off on 20 November.' });
    expect(refusal(aHit(), delisted)).toBe('DISPOSITION_NEEDS_REASON');
    expect(refusal(aHit({ gone: true }), { ...delisted, note: null })).toBe('DISPOSITION_NEEDS_NOTE');
    expect(cast(aHit({ gone: true, state: 'REOPENED' }), delisted)).toMatchObject({ disposition: null, hold: 'NONE' });
  });

  it('as a false positive by whoever is answerable for the account, alone or as the second', () => {
    const owned = { accountOwner: person(1) };
    expect(refusal(aHit(owned), aBallot())).toBe('HIT_OWN_ACCOUNT');
    expect(refusal(aHit(owned), aTrueMatch())).toBe('accepted');
    const proposal = cast(aHit({ ...owned, score: 0.95 }), aBallot({ personId: person(2) })).hit;
    expect(refusal(proposal, aBallot())).toBe('HIT_OWN_ACCOUNT');
    expect(choices(aHit(owned), person(1)).map(({ allowed }) => allowed)).toEqual([false, true, true]);
  });
});

describe('choices', () => {
  it('say what a vote would say', () => {
    const reason: Record<Disposition, Ballot> = {
      FALSE_POSITIVE: aBallot(),
      TRUE_MATCH: aTrueMatch(),
      UNSURE: anUnsure(),
    };
    const proposal = { ...aBallot(), at: noon };
    fc.assert(
      fc.property(
        fc.constantFrom(...hitStates),
        fc.constantFrom(1, 2),
        fc.constantFrom(0.8, 0.92),
        (state, who, score) => {
          const hit = aHit({ state, score, votes: state === 'PROPOSED' ? [proposal] : [] });
          for (const choice of choices(hit, person(who))) {
            const result = vote(hit, { ...reason[choice.disposition], personId: person(who) }, noon);
            expect(result.ok).toBe(choice.allowed);
            if (!result.ok) expect(result.refusal.code).toBe(choice.why);
            else if (state !== 'PROPOSED') expect(result.value.disposition === null).toBe(choice.needsSecondPerson);
          }
        },
      ),
    );
  });
});

describe('whatever people say', () => {
  it('a true match, a hit in the high band and one with a number in common are never settled by one person', () => {
    const ballots = fc.array(
      fc.record({ who: fc.constantFrom(1, 1, 2), disposition: fc.constantFrom(...dispositions) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.8, max: 1, noNaN: true }), fc.boolean(), ballots, (score, idMatch, casts) => {
        let hit = aHit({ score, idMatch });
        for (const { who, disposition } of casts) {
          const reason = dispositionReasons[disposition][0];
          const result = vote(hit, aBallot({ personId: person(who), disposition, reason, note: 'Seen.' }), noon);
          if (!result.ok) continue;
          const settled = result.value.disposition;
          if (settled && needsSecondPerson(hit, settled)) {
            const [first, second] = result.value.hit.votes.slice(-2);
            expect(first?.disposition).toBe(settled);
            expect(second?.disposition).toBe(settled);
            expect(first?.personId).not.toBe(second?.personId);
          }
          hit = result.value.hit;
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { screeningReasons, vote, waitingStates, type Hit } from '@downstream/checks/core';
import { dispositionReasons, dispositions, instant, type HitId, type PersonId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { screeningReasons as known } from '../card/reasons';
import { waitingHitStates } from '../words/hit-states';
import { bodyOf, choose, digit, lackOf, ownFact, reasonsOf, type Draft } from './ballot';

const empty: Draft = { disposition: '', reason: '', note: '', facts: [] };
const fact = (field: string, ours: string, theirs: string, ticked = true) => ({
  id: field,
  field,
  ours,
  theirs,
  ticked,
  own: false,
});

describe('a ballot', () => {
  it('takes the first digit as disposition and the next ones as reasons of it', () => {
    const false1 = digit(empty, 1);
    expect(false1.disposition).toBe('FALSE_POSITIVE');
    expect(digit(false1, 4).reason).toBe('FP-DOB');
    expect(digit(digit(empty, 3), 9)).toMatchObject({ disposition: 'UNSURE', reason: '' });
    expect(digit(empty, 7)).toEqual(empty);
  });

  it('has no more reasons than there are digits', () => {
    for (const disposition of dispositions) expect(reasonsOf(disposition).length).toBeLessThanOrEqual(9);
  });

  it('drops a reason that belongs to another disposition', () => {
    const draft = choose({ ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-DOB' }, 'TRUE_MATCH');
    expect(draft.reason).toBe('');
  });

  it.each([
    ['two facts that differ', [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE')]],
    ['one fact', [fact('COUNTRY', 'NO', 'LV')]],
    ['two, one not ticked', [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE', false)]],
    ['two that say the same', [fact('COUNTRY', 'NO', 'LV'), fact('NAME', 'Ann B', 'ann  b')]],
    ['an identifying number', [fact('IDENTIFIER_TAX', '123456', '654321')]],
    ['two of one field', [fact('COUNTRY', 'NO', 'LV'), fact('COUNTRY', 'NO', 'RU')]],
  ])('asks for facts exactly where the server would refuse: %s', (_, facts) => {
    const draft: Draft = { ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', facts };
    const hit = { id: '1' as HitId, state: 'OPEN', score: 0.84, idMatch: false, votes: [], round: 1 } satisfies Hit;
    const body = bodyOf(draft, 'FALSE_POSITIVE', 'FP-COUNTRY');
    const answer = vote(hit, { personId: 'a' as PersonId, ...body }, instant(0));
    expect(lackOf(draft, { proposed: undefined }) === undefined).toBe(answer.ok);
  });

  it('lets a second person rest on the facts of the first', () => {
    const draft: Draft = { ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-DOB' };
    expect(lackOf(draft, { proposed: 'FALSE_POSITIVE' })).toBeUndefined();
    expect(lackOf(draft, { proposed: undefined })).toEqual({ why: 'FACTS', have: 0 });
  });

  it('adds a fact where the list says something and we do not, never where both agree', () => {
    const rows = [
      { field: 'NAME', ours: 'A B', theirs: 'B, A', agreement: 'AGREES' },
      { field: 'IDENTIFIER_PASSPORT', ours: null, theirs: 'AC77', agreement: 'UNKNOWN' },
    ];
    const first = ownFact(empty, rows);
    expect(first).toMatchObject({ field: 'IDENTIFIER_PASSPORT', ours: '', theirs: 'AC77', own: true });
    expect(ownFact({ ...empty, facts: [first] }, rows)).toMatchObject({ field: 'ACTIVITY', ours: '', theirs: '' });
  });

  it('sends an empty note as none', () => {
    expect(bodyOf({ ...empty, note: '  ' }, 'UNSURE', 'PM-INSUFF').note).toBeNull();
  });
});

describe('the words of the room', () => {
  it('know every reason of a result, every waiting state and every reason of a disposition', () => {
    expect(known).toEqual(screeningReasons);
    expect(waitingHitStates).toEqual(waitingStates);
    expect(Object.values(dispositionReasons).flat().length).toBe(19);
  });
});

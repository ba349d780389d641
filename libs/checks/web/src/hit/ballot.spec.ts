import { screeningReasons, vote, waitingStates, type Hit } from '@downstream/checks/core';
import { dispositionReasons, dispositions, instant, type HitId, type PersonId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { screeningReasons as known } from '../card/reasons';
import { waitingHitStates } from '../words/hit-states';
import { aHit } from '../testing/index';
import {
  bodyOf,
  choose,
  corrected,
  digit,
  lackOf,
  ownFact,
  proposedFacts,
  reasonsOf,
  settle,
  type Draft,
} from './ballot';

const hit = aHit();
const empty: Draft = { disposition: '', reason: '', note: '', facts: [], months: null };
const fact = (field: string, ours: string, theirs: string, { ticked = true, source = 'COMPARISON' } = {}) => ({
  ...{ id: field, field, ours, theirs },
  ...{ ticked, source, open: false, own: false },
});

describe('a ballot', () => {
  it('takes the first digit as disposition and the next ones as reasons of it', () => {
    const false1 = digit(empty, 1, hit);
    expect(false1.disposition).toBe('FALSE_POSITIVE');
    expect(digit(false1, 1, hit).reason).toBe('FP-COUNTRY');
    expect(digit(digit(empty, 3, hit), 9, hit)).toMatchObject({ disposition: 'UNSURE', reason: '' });
    expect(digit(empty, 7, hit)).toEqual(empty);
  });

  it('has the reasons that the comparison bears out first, none that cannot be, and no more than there are digits', () => {
    const rows = ['KIND', 'DATE_OF_BIRTH', 'GENDER', 'COUNTRY', 'ADDRESS', 'IDENTIFIER_TAX'].map((field) => ({
      ...{ field, ours: 'a', theirs: 'b' },
      agreement: 'CONFLICT' as const,
    }));
    const gone = { version: 8, at: aHit().raisedAt };
    for (const disposition of dispositions) {
      expect(reasonsOf(disposition, { comparison: rows, names: [], gone }).length).toBeLessThanOrEqual(9);
    }
    expect(reasonsOf('FALSE_POSITIVE', { comparison: [], names: [], gone })[0]).toBe('FP-DELISTED');
    const bare = reasonsOf('FALSE_POSITIVE', { comparison: [], names: [], gone: null });
    expect(bare).toEqual(['FP-NAME', 'FP-SECTOR', 'FP-COMMON', 'DUP']);
  });

  it('never speaks of names where the entry is an address alone, and of the address first', () => {
    const comparison = [
      { field: 'KIND', ours: 'ORGANISATION', theirs: 'ADDRESS', agreement: 'UNKNOWN' as const },
      { field: 'ADDRESS', ours: 'a', theirs: 'b', agreement: 'PARTIAL' as const },
    ];
    const place = { comparison, names: [], gone: null };
    expect(reasonsOf('FALSE_POSITIVE', place)).toEqual(['FP-SECTOR', 'DUP', 'FP-ADDR']);
    expect(reasonsOf('UNSURE', place)[0]).toBe('PM-SAMEADDR');
    expect(reasonsOf('TRUE_MATCH', place)[0]).toBe('TM-ADDRESSONLY');
    expect(reasonsOf('TRUE_MATCH', place)).not.toContain('TM-NAME-ADDR');
    expect(reasonsOf('TRUE_MATCH', hit)[0]).toBe('TM-ID');
  });

  it('is quick: a false positive for what the comparison bears out, with its facts ticked; never for a guess', () => {
    const draft = settle({ ...empty, facts: proposedFacts(hit) }, hit);
    expect(draft).toMatchObject({ disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY' });
    expect(lackOf(draft, { proposed: undefined })).toBeUndefined();
    expect(settle(empty, { comparison: [], names: [], gone: null }).reason).toBe('');
  });

  it('drops a reason that belongs to another disposition', () => {
    const draft = choose({ ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-DOB' }, 'TRUE_MATCH', hit);
    expect(draft.reason).toBe('');
  });

  it('takes the comparison away as source of whatever is written over', () => {
    const [first] = proposedFacts(hit);
    if (!first) throw new Error('No fact is proposed');
    expect(corrected(first, { ticked: false }).source).toBe('COMPARISON');
    expect(corrected(first, { ours: 'SE' })).toMatchObject({ ours: 'SE', source: '' });
    expect(corrected({ ...first, source: 'Register' }, { ours: 'SE' }).source).toBe('Register');
  });

  it.each([
    ['two facts that differ', [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE')]],
    ['one fact', [fact('COUNTRY', 'NO', 'LV')]],
    ['two, one not ticked', [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE', { ticked: false })]],
    ['two that say the same', [fact('COUNTRY', 'NO', 'LV'), fact('NAME', 'Ann B', 'ann  b')]],
    ['an identifying number', [fact('IDENTIFIER_TAX', '123456', '654321')]],
    ['two, one without a source', [fact('COUNTRY', 'NO', 'LV'), fact('GENDER', 'FEMALE', 'MALE', { source: ' ' })]],
    ['two of one field', [fact('COUNTRY', 'NO', 'LV'), fact('COUNTRY', 'NO', 'RU')]],
  ])('asks for facts and a note exactly where the server would refuse: %s', (_, facts) => {
    const draft: Draft = { ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-COUNTRY', facts };
    const seen = {
      id: '1' as HitId,
      state: 'OPEN',
      score: 0.84,
      idMatch: false,
      stops: true,
      accountOwner: null,
      gone: false,
    };
    const open: Hit = { ...seen, state: 'OPEN', votes: [], round: 1 };
    const body = bodyOf(draft, 'FALSE_POSITIVE', 'FP-COUNTRY');
    const answer = vote(open, { personId: 'a' as PersonId, ...body }, instant(0));
    expect(lackOf(draft, { proposed: undefined }) === undefined).toBe(answer.ok);
  });

  it('asks for a note alone where the entry has left its list', () => {
    const draft: Draft = { ...empty, disposition: 'FALSE_POSITIVE', reason: 'FP-DELISTED' };
    expect(lackOf(draft, { proposed: undefined })).toEqual({ why: 'NOTE' });
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
    expect(bodyOf({ ...empty, note: '  ', months: 3 }, 'UNSURE', 'PM-INSUFF')).toMatchObject({
      note: null,
      months: null,
    });
  });
});

describe('the words of the room', () => {
  it('know every reason of a result, every waiting state and every reason of a disposition', () => {
    expect(known).toEqual(screeningReasons);
    expect(waitingHitStates).toEqual(waitingStates);
    expect(Object.values(dispositionReasons).flat().length).toBe(22);
  });
});

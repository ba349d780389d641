import { TestBed } from '@angular/core/testing';
import { checkResults, type CheckResult, type PersonId, type RefusalCode } from '@downstream/kernel';
import type { ReadinessPoint } from '@downstream/reviews/core';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { aCheck, act, aPoint, aReview, me, readiness, words as catalogue } from '../testing/index';
import { CaseWords } from './case-words';
import { pointTone } from './tones';

let words: CaseWords;
beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
  words = TestBed.inject(CaseWords);
});
const mine = me.personId as string as PersonId;

describe('a point of the checklist', () => {
  it('has a sentence for every gap the core knows', () => {
    const gaps: Readonly<Record<ReadinessPoint['code'], 'DISTRIBUTOR' | 'LISTS' | 'CHECK' | 'HIT' | 'FLAG'>> = {
      DISTRIBUTOR_NOT_SUBMITTED: 'DISTRIBUTOR',
      SCREENING_NOT_FINISHED: 'DISTRIBUTOR',
      DISTRIBUTOR_CLOSED: 'DISTRIBUTOR',
      NO_LIST_IN_FORCE: 'LISTS',
      NO_CHECK_REQUIRED: 'CHECK',
      SCREENING_TOO_OLD: 'CHECK',
      CHECK_NOT_SETTLED: 'CHECK',
      CHECK_NOT_EXPLAINED: 'CHECK',
      MATCH_CONFIRMED: 'CHECK',
      HIT_OPEN: 'HIT',
      HIT_UNSURE: 'HIT',
      HIT_CONFIRMED: 'HIT',
      FLAG_OPEN: 'FLAG',
    };
    for (const [gap, about] of Object.entries(gaps))
      expect(catalogue).toHaveProperty([`reviews.point.${about}.${gap}`]);
  });

  it.each<[CheckResult, string, string]>([
    ['CLEAR', 'Screening against lists: Baikal Optika LLP, no open hits', 'good'],
    ['POTENTIAL_MATCH', 'Screening against lists: Baikal Optika LLP, hits settled', 'good'],
    [
      'CONFIRMED_MATCH',
      'Screening against lists: Baikal Optika LLP, confirmed match, which this review is about',
      'stop',
    ],
    ['NOT_APPLICABLE', 'Screening against lists: Baikal Optika LLP, not applicable, with a reason', 'neutral'],
    ['NOT_RUN', 'Screening against lists: Baikal Optika LLP, Not run, settled by evidence', 'unknown'],
    [
      'SOURCE_UNAVAILABLE',
      'Screening against lists: Baikal Optika LLP, Source not available, settled by evidence',
      'unknown',
    ],
    ['ERROR', 'Screening against lists: Baikal Optika LLP, Failed, settled by evidence', 'unknown'],
  ])('says of a check that is met what it is met by: %s', (result, sentence, tone) => {
    const point = aCheck(result);
    expect(words.point(point)).toBe(sentence);
    expect(pointTone(point, true)).toBe(tone);
  });

  it('never reads as good while it is open', () => {
    const open = checkResults.map((result) => aCheck(result, { gap: 'CHECK_NOT_SETTLED' }));
    expect(open.filter((point) => point.result !== 'CLEAR' && pointTone(point, false) === 'good')).toEqual([]);
    for (const result of ['NOT_RUN', 'ERROR', 'STALE', 'SOURCE_UNAVAILABLE'] as const)
      expect(pointTone(aCheck(result, { gap: 'CHECK_NOT_SETTLED' }), false)).toBe('unknown');
    expect(pointTone(aPoint({ about: 'LISTS', gap: 'NO_LIST_IN_FORCE' }), false)).toBe('unknown');
    expect(pointTone(aPoint({ about: 'HIT', gap: 'HIT_OPEN' }), false)).toBe('hold');
  });

  it('shows a hit that is settled as good only where it cannot be settled as true', () => {
    expect(pointTone(aPoint({ about: 'HIT' }), false)).toBe('good');
    expect(pointTone(aPoint({ about: 'HIT' }), true)).toBe('neutral');
  });

  it('names a check and a list without a word by their codes', () => {
    expect(words.check('K99')).toBe('K99');
    expect(words.check(null)).toBe('Check');
    expect(words.list('atlantis')).toBe('atlantis');
    expect(words.point(aPoint({ about: 'MATRIX', gap: 'SOMETHING_NEW' }))).toBe('Approval matrix not in force');
  });
});

describe('a signature that is needed', () => {
  it('names the grades that can give it, and the office', () => {
    expect(words.slot({ grades: ['manager', 'director'], office: null })).toBe('Manager or Director');
    expect(words.slot({ grades: ['counsel'], office: 'EXPORT_CONTROL_OFFICER' })).toBe(
      'Counsel, as export control officer',
    );
  });
});

describe('why an act is not open', () => {
  const why = (code: RefusalCode | null, whoCan: string[] = [], facts: Parameters<typeof aReview>[0] = {}) =>
    words.whyNot(aReview({ actions: [act('SIGN', code, whoCan)], ...facts }), 'SIGN', mine);

  it('is nothing while it is open', () => {
    expect(why(null)).toBeUndefined();
  });

  it('says what the person did in this round, and who can instead', () => {
    const contributors = [
      { personId: mine, name: 'Ana Costa', deeds: ['REGISTERED' as const, 'HIT_VOTED' as const] },
      { personId: 'other' as PersonId, name: 'Marie Dubois', deeds: ['RECOMMENDED' as const] },
    ];
    expect(why('FOUR_EYES', ['Jonas Weber', 'Lin Mei'], { contributors })).toBe(
      'You took part in this round: registered it and voted on a hit. Another person must sign. Jonas Weber or Lin Mei can.',
    );
  });

  it('says that nobody can where no other person has the grade', () => {
    expect(why('FOUR_EYES')).toContain('Nobody here can as things stand');
    expect(why('ALREADY_SIGNED', ['Lin Mei'])).toMatch(/^You have signed\..* Lin Mei can\.$/);
    const missing = [
      { grades: ['director' as const], office: null },
      { grades: ['counsel' as const], office: 'EXPORT_CONTROL_OFFICER' as const },
    ];
    expect(why('GRADE_NOT_ENOUGH', ['Lin Mei'], { signatures: { given: [], missing } })).toBe(
      'Your grade does not fill what is missing: Director and Counsel, as export control officer. Lin Mei can.',
    );
  });

  it('names nobody where the state is the obstacle, for everybody', () => {
    expect(why('TRANSITION_NOT_ALLOWED', ['Lin Mei'], { state: 'AWAITING_DISTRIBUTOR' })).toBe(
      'Not possible while the review is: Waiting for the distributor.',
    );
    expect(why('SNAPSHOT_CHANGED', ['Lin Mei'])).not.toContain('Lin Mei');
  });

  it('names who can where the role is the obstacle, and leaves it out where nobody is known', () => {
    expect(why('NOT_ALLOWED', ['Lin Mei'])).toBe('Your role does not do this. Lin Mei can.');
    expect(why('NOT_ALLOWED')).toBe('Your role does not do this.');
  });

  it('counts the open points', () => {
    const two = readiness([aCheck('CLEAR'), aCheck('NOT_RUN', { gap: 'X' }), aPoint({ about: 'HIT', gap: 'X' })]);
    expect(why('REVIEW_NOT_READY', [], { readiness: two })).toBe('2 points of the checklist are open.');
  });

  it('refuses what the server says nothing of', () => {
    expect(words.whyNot(aReview({ actions: [] }), 'SIGN', mine)).toBe('Your role does not do this.');
    expect(why('CURSOR_INVALID')).toBe('Not possible at the moment.');
  });
});

import { TestBed } from '@angular/core/testing';
import { events } from '@downstream/contracts';
import { approvedStates } from '@downstream/distributors/core';
import { distributorStates, type ActorId } from '@downstream/kernel';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { deed, who, words as catalogue } from '../testing/index';
import { EventWords, topicOf, topics } from '../timeline/event-words';
import { stateTone } from './tones';
import { type Who, WhoWords } from './who-words';

beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
});
const machine = (name: string): Who => ({ kind: 'system', id: 'm' as ActorId, personId: null, name, role: null });

describe('the look of a state', () => {
  it('is good where a distributor may be supplied, and nowhere else', () => {
    expect(distributorStates.filter((state) => stateTone[state] === 'good')).toEqual([...approvedStates]);
    expect(distributorStates.filter((state) => stateTone[state] === 'unknown')).toEqual([]);
  });
});

describe('who acted', () => {
  it.each<[string, Who, string]>([
    ['a person with a role', who('Lin Mei', 'approver'), 'Lin Mei, Approver'],
    ['a person without one', { ...who('Lin Mei'), role: null }, 'Lin Mei'],
    ['nobody known any more', { ...who(''), role: null }, 'A person no longer known here'],
    ['a key', { ...who('ERP'), kind: 'key', role: null }, 'API key ERP'],
    ['a machine', machine('Downstream (screener)'), 'Screening'],
    ['a machine without a word', machine('Downstream (zeppelin)'), catalogue['distributors.machine.other'] ?? ''],
  ])('is said of %s', (_, one, said) => expect(TestBed.inject(WhoWords).full(one)).toBe(said));

  it('is said with the time, and in whose name', () => {
    const words = TestBed.inject(WhoWords);
    expect(words.deed(deed('Ana Costa'))).toMatch(/^Ana Costa, 2 Mar 2026, \d\d:\d\d$/);
    expect(words.deed({ ...deed('Ana Costa'), onBehalf: true })).toMatch(/^Ana Costa, 2 Mar 2026, .*behalf/);
  });
});

describe('an event', () => {
  // What a timeline can hold: everything recorded of a distributor or for it.
  const types = Object.values(events)
    .map(({ type }) => type)
    .filter((type) => /^(distributor|hold|check|hit|review|review-snapshot)\./.test(type));

  it.each(types)('has a sentence and a topic: %s', (type) => {
    expect(catalogue).toHaveProperty([`distributors.event.${type}`]);
    expect(topics).toContain(topicOf(type));
  });

  it('of another room is about access, and said to be recorded where nobody gave it words', () => {
    const words = TestBed.inject(EventWords);
    expect(topicOf('link.sent')).toBe('access');
    expect(words.sentence('something.new')).toBe(catalogue['distributors.event.other']);
    expect(words.tone('something.new')).toBeUndefined();
  });

  it('is about facts, standing, holds, checks or reviews', () => {
    const topicsOf = ['distributor.revised', 'distributor.approved', 'hold.placed', 'hit.voted', 'review.signed'];
    expect(topicsOf.map(topicOf)).toEqual(['facts', 'standing', 'holds', 'checks', 'reviews']);
  });
});

import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { minute } from '@downstream/distributors/core/testing';
import { instant } from '@downstream/kernel';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { anOutcome, words } from '../testing/index';
import { RescreeningWords } from './rescreening-words';

describe('the words of a rescreening', () => {
  let said: RescreeningWords;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestWords(words)] });
    said = TestBed.inject(RescreeningWords);
    await TestBed.inject(ApplicationRef).whenStable();
  });

  it.each([
    ['09:00:00.900', 'took less than a second'],
    ['09:00:30.000', 'took 30 seconds'],
    ['09:02:00.000', 'took 2 minutes'],
    ['10:59:00.000', 'took 119 minutes'],
    ['12:00:00.000', 'took 3 hours'],
  ])('say how long it took from nine until %s', (until, took) => {
    const [startedAt, completedAt] = [minute(0), instant(new Date(`2026-03-02T${until}Z`))];
    expect(said.took(anOutcome({ startedAt, completedAt }))).toBe(took);
  });

  it.each([
    ['LIST', true, 'When this version came into force'],
    ['LIST', false, 'When another version came into force'],
    ['NIGHTLY', false, 'Everybody in full, by night'],
    ['METHOD', false, 'Everybody in full, after a change of the method'],
    ['ASKED', false, 'Everybody in full, when asked for'],
  ] as const)('say what it was for: %s, by this version: %s', (reason, own, text) => {
    const { changes } = anOutcome();
    expect(said.reason(anOutcome({ reason }), own ? (changes?.versionId ?? '') : 'another')).toBe(text);
  });

  it('put whoever has no outcome before everything, also before nobody', () => {
    expect(said.outcome(anOutcome({ enrolled: 1, notCovered: 1 }))).toEqual({
      tone: 'stop',
      text: 'One not covered',
    });
    expect(said.outcome(anOutcome({ enrolled: 0 })).tone).toBe('unknown');
  });

  it('do not say that there is none before all were looked through', () => {
    const nothing = { open: undefined, latest: undefined, caused: undefined };
    expect(said.verdict({ ...nothing, whole: true }).text).toBe('Not rescreened yet');
    expect(said.verdict({ ...nothing, whole: false })).toEqual({
      tone: 'unknown',
      text: 'Not among the last rescreenings',
    });
  });
});

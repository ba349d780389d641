import { TestBed } from '@angular/core/testing';
import { listEffectVersions, ownListRows, reopeningCauses } from '@downstream/checks/core';
import { evidenceFeatureIds } from '@downstream/checks/screening';
import { checkResults, dispositionReasons, dispositions, hitStates, partyRoles } from '@downstream/kernel';
import { nameFeatureIds } from '@downstream/matching';
import { provideTestWords } from '@downstream/ui/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { anEffect, words as catalogue } from '../testing/index';
import { effectIds, EffectWords } from './effect-words';
import { factFields, HitWords } from './hit-words';
import { hitTone, resultTone } from './tones';

let words: HitWords;
beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideTestWords(catalogue)] });
  words = TestBed.inject(HitWords);
});

describe('the words of a hit', () => {
  it.each([
    ['KIND', 'ENTITY', 'Organisation'],
    ['GENDER', 'MALE, FEMALE', 'male, female'],
    ['COUNTRY', 'NO LV', 'Norway (NO), Latvia (LV)'],
    ['COUNTRY', 'Crimea', 'Crimea'],
  ])('say a value as people read it: %s %s', (field, value, said) => expect(words.value(field, value)).toBe(said));

  it('say a score as a whole number with its word', () => {
    expect(words.score({ score: 0.956, band: 'HIGH' })).toBe('96 High');
    expect(words.score({ score: 0.8449, band: 'POSSIBLE' })).toBe('84 Possible');
  });

  it('put what was compared into the sentence of a feature', () => {
    const sentence = words.feature({ id: 'COUNTRY_DIFFERS', weight: -0.05, params: { ours: 'NO', theirs: 'LV' } });
    expect(sentence).toMatch(/Norway \(NO\).*Latvia \(LV\)/);
    expect(words.feature({ id: 'SOMETHING_NEW', weight: 0, params: {} })).toBe('SOMETHING_NEW');
  });

  it('have a sentence for every reason of a score', () => {
    for (const id of [...nameFeatureIds, ...evidenceFeatureIds]) {
      expect(words.feature({ id, weight: 0, params: {} })).not.toMatch(/checks\.|_/);
    }
    const address = { ours: 'Lenina 12, RU', theirs: 'A, B', sharers: '7' };
    expect(words.feature({ id: 'ADDRESS_BUILDING_SAME', weight: 0.85, params: address })).toMatch(/Russia.*7 entries/);
    const scripts = { ours: 'Han', theirs: 'Latin' };
    expect(words.feature({ id: 'NAME_SCRIPTS', weight: 0, params: scripts })).toMatch(/Chinese characters.*Latin/);
  });

  it('say what one more fact would make of the hit', () => {
    const change = { id: 'BIRTH_OTHER', params: { theirs: '1979-03-14' }, score: 0.638, standing: 'NONE' } as const;
    expect(words.change(change)).toBe('Another date of birth than 14 Mar 1979: no alert, 64 points.');
    const number = { id: 'IDENTIFIER_SAME', params: { theirs: '77', label: 'Tax ID No.' }, score: 1 } as const;
    expect(words.change({ ...number, standing: 'CERTAIN' })).toBe(
      'The number 77 (Tax ID No.): certain, whatever the name.',
    );
    expect(words.change({ ...change, id: 'SOMETHING_NEW' })).toBe('SOMETHING_NEW');
  });

  it('name every role, field, state, disposition and reason', () => {
    for (const role of partyRoles) expect(words.role(role)).not.toBe(role);
    for (const field of factFields) expect(words.field(field)).not.toMatch(/checks\.|_/);
    for (const state of hitStates) expect(catalogue).toHaveProperty([`checks.state.${state}`]);
    for (const disposition of dispositions) expect(catalogue).toHaveProperty([`checks.disposition.${disposition}`]);
    for (const reason of Object.values(dispositionReasons).flat())
      expect(catalogue).toHaveProperty([`checks.why.${reason}`]);
  });
});

describe('the words of what a list does', () => {
  const sentence = (facts: Parameters<typeof anEffect>[0]) => TestBed.inject(EffectWords).sentence(anEffect(facts));

  it('are there for every row of the table, and differ where the effect does', () => {
    const rows = [...listEffectVersions.flatMap(({ rows }) => rows), ...Object.values(ownListRows)].map(({ id }) => id);
    expect([...effectIds].sort()).toEqual([...new Set(rows)].sort());
    for (const id of effectIds) expect(sentence({ id })).not.toMatch(/checks\.|not on record/);
  });

  it('name the measures of the entry, and say when it names none', () => {
    const measures = ['Asset freeze', 'Travel Ban'];
    expect(sentence({ id: 'UK_SL', measures })).toBe(
      'Sanctions imposed: Asset freeze and Travel Ban. Stop, unless travel only.',
    );
    expect(sentence({ id: 'UK_SL' })).toBe('Sanctions imposed are not named. Stop, unless travel only.');
  });
});

describe('the words of a hit that is open again', () => {
  it('name every cause', () => {
    for (const cause of reopeningCauses) expect(words.cause(cause)).not.toBe(cause);
  });
});

describe('the look', () => {
  it('of a result is reserved for what was not checked, and good for “no open hits” alone', () => {
    const withTone = (tone: string) => checkResults.filter((result) => resultTone[result] === tone);
    expect(withTone('unknown').sort()).toEqual(['ERROR', 'NOT_RUN', 'SOURCE_UNAVAILABLE', 'STALE']);
    expect(withTone('good')).toEqual(['CLEAR']);
  });

  it('of a hit is a stop for a true match, and good or “not checked” for none', () => {
    expect(hitStates.filter((state) => hitTone[state] === 'stop')).toEqual(['TRUE_MATCH']);
    expect(hitStates.filter((state) => ['good', 'unknown'].includes(hitTone[state]))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ListEntry, ScreeningSubject } from '@downstream/checks/core';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import fc from 'fast-check';
import { weigh } from './evidence';

const name = {
  score: 0.9,
  features: [{ id: 'WORD_EQUAL' as const, weight: 0.9, params: {} }],
  kind: 'PRIMARY' as const,
};
const weighed = (
  party: Partial<ScreeningSubject>,
  entry: Partial<ListEntry>,
  by: Partial<Parameters<typeof weigh>[2]> = {},
  place: Parameters<typeof weigh>[3] = null,
) => weigh(aParty({ countries: [], ...party }), anEntry({ addresses: [], ...entry }), { ...name, ...by }, place);

const day = { from: '1979-03-14', to: '1979-03-14', circa: false };
const ship = { callSign: null, type: null, tonnage: null, grossTonnage: null, flag: null, owner: null };
const tax = { type: 'TAX' as const, number: '0326 998877', country: 'RU' };

describe('weigh', () => {
  it.each<[string, Partial<ScreeningSubject>, Partial<ListEntry>, number, string | null]>([
    ['nothing', {}, {}, 0.9, null],
    ['a person for a company', { kind: 'PERSON' }, {}, 0.75, 'KIND_DIFFERS'],
    ['a company for a vessel', {}, { kind: 'VESSEL' }, 0.75, 'KIND_DIFFERS'],
    ['another country', { countries: ['NO'] }, { nationalities: ['LV'] }, 0.85, 'COUNTRY_DIFFERS'],
    ['the same country', { countries: ['NO', 'LV'] }, { nationalities: ['LV'] }, 0.93, 'COUNTRY_SAME'],
    ['another day of birth', { dateOfBirth: '1991-05-02' }, { births: [day] }, 0.7, 'BIRTH_DIFFERS'],
    ['the same day of birth', { dateOfBirth: '1979-03-14' }, { births: [day] }, 1, 'BIRTH_SAME'],
    ['another gender', { gender: 'FEMALE' }, { genders: ['MALE'] }, 0.8, 'GENDER_DIFFERS'],
    ['one of the genders', { gender: 'FEMALE' }, { genders: ['MALE', 'FEMALE'] }, 0.9, null],
    ['a ship for a ship', { kind: 'VESSEL' }, { kind: 'VESSEL' }, 0.9, null],
    ['an aircraft for a ship', { kind: 'AIRCRAFT' }, { kind: 'VESSEL' }, 0.75, 'KIND_DIFFERS'],
    ['another flag', { countries: ['NO'] }, { vessel: { ...ship, flagCountry: 'PA' } }, 0.85, 'COUNTRY_DIFFERS'],
    [
      'another tax number of one country',
      { identifiers: [{ ...tax, number: '0326998878' }] },
      { identifiers: [{ ...tax, label: 'Tax ID No.' }] },
      0.7,
      'IDENTIFIER_DIFFERS',
    ],
    [
      'a day of birth that may be',
      { dateOfBirth: '1979-03-14' },
      { births: [{ ...day, from: '1979-01-01' }] },
      0.9,
      null,
    ],
  ])('%s', (_, party, entry, score, feature) => {
    const result = weighed(party, entry);
    expect(result).toMatchObject({ score, idMatch: false });
    expect(result.features.slice(1).map(({ id }) => id)).toEqual(feature === null ? [] : [feature]);
  });

  it('takes an identifying number in common for certain, whatever the rest says', () => {
    const result = weighed(
      { kind: 'PERSON', countries: ['RU'], identifiers: [tax] },
      { identifiers: [{ ...tax, number: '0326998877', label: 'Tax ID No.' }] },
      { score: 0, features: [] },
    );
    expect(result).toMatchObject({ score: 1, idMatch: true });
    expect(result.features.at(-1)).toEqual({
      id: 'IDENTIFIER_EQUAL',
      weight: 1.12,
      params: { label: 'Tax ID No.', ours: '0326998877' },
    });
  });

  const mmsi = { type: 'MMSI' as const, number: '273 346 910', country: null };
  it.each([
    [0, 0.8],
    [0.5, 0.8],
    [0.75, 0.85],
    [0.95, 1],
  ])('takes a number that passes on for a reason to look: %d becomes %d', (before, after) => {
    const result = weighed(
      { kind: 'VESSEL', identifiers: [mmsi] },
      { kind: 'VESSEL', identifiers: [{ ...mmsi, number: '273346910', label: 'MMSI' }] },
      { score: before, features: [{ ...name.features[0]!, weight: before }] },
    );
    expect(result).toMatchObject({ score: after, idMatch: false });
    expect(result.features.at(-1)).toMatchObject({ id: 'NUMBER_SAME', params: { label: 'MMSI', ours: '273346910' } });
  });

  it('knows the call sign of a ship', () => {
    const sign = { type: 'CALL_SIGN' as const, number: 'T2EA4', country: null };
    const result = weighed(
      { kind: 'VESSEL', identifiers: [sign] },
      { kind: 'VESSEL', vessel: { ...ship, callSign: 'T2EA4' } },
    );
    expect(result.features.at(-1)).toMatchObject({ id: 'NUMBER_SAME', params: { label: 'Call sign' } });
  });

  it.each([
    [true, 1, 1],
    [true, 100, 1],
    [false, 1, 0.95],
    [false, 4, 0.95],
    [false, 8, 0.925],
    [false, 40, 0.905],
    [false, 41, 0.9],
  ])('an address in common (unit: %s) that %d entries have makes %d', (unit, sharers, score) => {
    const place = { unit, sharers, ours: 'A', theirs: 'B' };
    expect(weighed({}, {}, {}, place).score).toBe(score);
  });

  it('keeps a weak alias at 0.85, and leaves it alone below', () => {
    expect(weighed({}, {}, { kind: 'WEAK' })).toMatchObject({ score: 0.85 });
    expect(weighed({ dateOfBirth: '1979-03-14' }, { births: [day] }, { kind: 'WEAK' }).score).toBe(0.85);
    expect(weighed({ countries: ['NO'] }, { nationalities: ['LV'] }, { kind: 'WEAK', score: 0.88 }).score).toBe(0.83);
  });

  it('stays between 0 and 1, and its reasons add up to it', () => {
    const party = fc.record({
      kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const),
      countries: fc.subarray(['NO', 'RU']),
      dateOfBirth: fc.constantFrom(null, '1979-03-14', '1991-05-02'),
      identifiers: fc.subarray([tax]),
    });
    const entry = fc.record({
      kind: fc.constantFrom('INDIVIDUAL' as const, 'ENTITY' as const, 'VESSEL' as const),
      nationalities: fc.subarray(['RU', 'LV']),
      births: fc.subarray([day]),
      identifiers: fc.subarray([{ ...tax, label: 'Tax ID No.' }]),
    });
    const by = fc.record({
      score: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      kind: fc.constantFrom('PRIMARY' as const, 'WEAK' as const),
    });
    fc.assert(
      fc.property(party, entry, by, (subject, listed, { score, kind }) => {
        const features = [{ id: 'WORD_EQUAL' as const, weight: score, params: {} }];
        const result = weighed(subject, listed, { score, kind, features });
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        const sum = result.features.reduce((total, feature) => total + feature.weight, 0);
        expect(Math.abs(sum - result.score)).toBeLessThan(1e-3);
      }),
      { numRuns: 500 },
    );
  });
});

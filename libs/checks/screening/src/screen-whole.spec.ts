import { describe, expect, it } from '@jest/globals';
import type { ListEntry, ScreeningSubject } from '@downstream/checks/core';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import fc from 'fast-check';
import { bestOf, everyPair } from './best-name';
import { weighAddress } from './evidence';
import { keysOfEntry, keysOfSubject, keyedPlaces } from './reach';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';
import { sharedPlace } from './shared-place';

const words = [
  'Baikal',
  'Baykal',
  'Zabava',
  'Trade',
  'Trading',
  'Optics',
  'Gennady',
  'Sorokhtin',
  'Sorokin',
  'Ivanov',
  'Иванов',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const streets = [
  'Flat 5, 2-16 Fa Yuen Street',
  'Rm 5, 2-16 Fa Yuen St',
  '2-16 Fa Yuen Street, Room 6',
  '18 Luard Road',
  'nowhere',
];
const place = fc
  .constantFrom(...streets)
  .map((street) => ({ street, city: 'Kowloon', country: 'HK', countryText: null }));
const number = fc.record({
  type: fc.constantFrom('TAX' as const, 'IMO' as const, 'MMSI' as const),
  number: fc.constantFrom('1234567', '7654321'),
  country: fc.constantFrom('RU', null),
  label: fc.constant('Number'),
});
const some = <T>(one: fc.Arbitrary<T>, most = 2) => fc.array(one, { maxLength: most });

const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'INDIVIDUAL' as const,
        'ENTITY' as const,
        'VESSEL' as const,
        'UNKNOWN' as const,
        'ADDRESS' as const,
      ),
      names: fc.array(fc.record({ kind: fc.constantFrom('PRIMARY' as const, 'WEAK' as const, 'FKA' as const), text }), {
        minLength: 1,
        maxLength: 3,
      }),
      births: some(fc.constant({ from: '1979-03-14', to: '1979-03-14', circa: false }), 1),
      nationalities: fc.subarray(['RU', 'NO']),
      genders: fc.subarray(['MALE' as const]),
      identifiers: some(number),
      addresses: some(place),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map((one, at): ListEntry =>
      anEntry({ ...one, ref: String(at), names: one.kind === 'ADDRESS' ? [] : one.names }),
    ),
  );
const subjects = fc
  .record({
    kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const, 'VESSEL' as const),
    names: fc.array(text, { minLength: 1, maxLength: 2 }),
    countries: fc.subarray(['RU', 'NO']),
    dateOfBirth: fc.constantFrom(null, '1979-03-14', '1991-05-02'),
    gender: fc.constantFrom(null, 'FEMALE' as const),
    identifiers: some(number),
    addresses: some(place),
  })
  .map((facts): ScreeningSubject => aParty(facts));

/** Every entry weighed against the party, whatever leads to it. */
function wholeSearch(subject: ScreeningSubject, listed: readonly ListEntry[], threshold: number) {
  const places = listed.map(({ addresses }) => keyedPlaces(addresses));
  const sharers = (building: string) => places.filter((keyed) => keyed.some((one) => one.building === building)).length;
  return listed.flatMap((entry, at) => {
    const shared = sharedPlace(keyedPlaces(subject.addresses), places[at] ?? [], sharers);
    if (entry.names.length === 0) {
      const score = shared ? weighAddress(shared).score : 0;
      return score >= threshold ? [{ ref: entry.ref, score, names: 0 }] : [];
    }
    const best = bestOf(subject, entry, everyPair(subject, entry), { threshold, place: shared });
    return best ? [{ ref: entry.ref, score: best.score, names: best.names }] : [];
  });
}

describe('screening', () => {
  it('finds exactly what weighing every entry finds, at every threshold, in a fixed order', () => {
    fc.assert(
      fc.property(subjects, entries, fc.constantFrom(0.8, 0.6, 0.4), (subject, listed, threshold) => {
        const found = screen(subject, createScreeningIndex(listed), { threshold });
        const seen = found.map(({ entry, score, names }) => ({ ref: entry.ref, score, names }));
        const byRef = (a: { ref: string }, b: { ref: string }) => Number(a.ref) - Number(b.ref);
        expect([...seen].sort(byRef)).toEqual(wholeSearch(subject, listed, threshold));
        const again = screen(subject, createScreeningIndex([...listed].reverse()), { threshold });
        expect(again.map(({ entry }) => entry.ref)).toEqual(found.map(({ entry }) => entry.ref));
      }),
      { numRuns: 30 },
    );
  });

  it('has keys in common with an entry that only a number or an address leads to', () => {
    fc.assert(
      fc.property(subjects, entries, (subject, listed) => {
        const nobody = { ...subject, names: ['Qqqq'] };
        const keys = keysOfSubject(nobody);
        for (const { entry } of screen(nobody, createScreeningIndex(listed))) {
          expect(keysOfEntry(entry).filter((key) => keys.includes(key))).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

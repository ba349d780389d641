import { describe, expect, it } from '@jest/globals';
import type { ListEntry, ScreeningSubject } from '@downstream/checks/core';
import { anEntry, aParty, idOf } from '@downstream/checks/core/testing';
import { createScreeningIndex, screen } from '@downstream/checks/screening';
import type { PartyId } from '@downstream/kernel';
import fc from 'fast-check';
import { createPartyIndex, questionsOf, touchedBy, type IndexedParty } from './party-index';

const words = [
  'm/v',
  'baikal',
  'armour',
  'optika',
  'silva',
  'meridian',
  'trading',
  'ltd',
  'ooo',
  'nord',
  'lys',
  'gennady',
  'petrov',
];
const slips = ['', 'x', 'baikl', 'optica', 'sylva', 'petroff', 'Силва', '百加'];
const name = fc
  .array(fc.constantFrom(...words, ...slips), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' ').trim() || 'nemo');
const number = fc.constantFrom('0312007654', '0326998877', '123');
const subject = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const),
  countries: fc.subarray(['RU', 'NO', 'DE']),
  dateOfBirth: fc.constantFrom(null, '1979-03-14', '1990-01-01'),
  identifiers: fc.array(
    number.map((text) => ({ type: 'TAX' as const, number: text, country: 'RU' })),
    { maxLength: 1 },
  ),
});
const entry = fc.record({
  names: fc.array(
    fc.record({ kind: fc.constantFrom('PRIMARY' as const, 'WEAK' as const, 'AKA' as const), text: name }),
    { minLength: 1, maxLength: 3 },
  ),
  kind: fc.constantFrom('INDIVIDUAL' as const, 'ENTITY' as const, 'VESSEL' as const),
  births: fc.constantFrom([], [{ from: '1979-03-14', to: '1979-03-14', circa: false }]),
  nationalities: fc.subarray(['RU', 'NO']),
  identifiers: fc.array(
    number.map((text) => ({ type: 'TAX' as const, number: text, country: 'RU', label: 'Tax ID No.' })),
    { maxLength: 1 },
  ),
});

const party = (id: number, facts: readonly Partial<ScreeningSubject>[]): IndexedParty => ({
  id: `p${id}`,
  subjects: facts.map((one, n) => aParty({ ...one, partyId: idOf<PartyId>(100 * id + n) })),
});
const entriesOf = (facts: readonly Partial<ListEntry>[]): ListEntry[] =>
  facts.map((one, n) => anEntry({ addresses: [], ...one, ref: String(n) }));

describe('touchedBy', () => {
  it('finds exactly the parties that a full screening finds, for random lists and parties', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(subject, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        fc.array(entry, { maxLength: 8 }),
        (partiesFacts, entriesFacts) => {
          const parties = partiesFacts.map((facts, n) => party(n, facts));
          const entries = entriesOf(entriesFacts);
          const index = createScreeningIndex(entries);
          const full = parties
            .filter(({ subjects }) => subjects.some((one) => screen(one, index).length > 0))
            .map(({ id }) => id);
          found += full.length;
          expect([...touchedBy(createPartyIndex(parties), questionsOf(entries))].sort()).toEqual(full.sort());
        },
      ),
      { numRuns: 60, seed: 20_240_223 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('never misses a party that a full screening finds by an address', () => {
    const street = fc.constantFrom('1 Harbour Road, Unit 5', '1 Harbour Road, Unit 9', '7 Peak Road', null);
    const place = street.map((one) => ({ street: one, city: 'Hong Kong', country: 'HK' }));
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(subject, place), { maxLength: 6 }),
        fc.array(fc.tuple(entry, place), { maxLength: 6 }),
        (partiesFacts, entriesFacts) => {
          const parties = partiesFacts.map(([facts, address], n) => party(n, [{ ...facts, addresses: [address] }]));
          const entries = entriesOf(
            entriesFacts.map(([facts, address]) => ({ ...facts, addresses: [{ ...address, countryText: null }] })),
          );
          const index = createScreeningIndex(entries);
          const touched = touchedBy(createPartyIndex(parties), questionsOf(entries));
          const full = parties.filter(({ subjects }) => subjects.some((one) => screen(one, index).length > 0));
          found += full.length;
          expect(full.filter(({ id }) => !touched.has(id))).toEqual([]);
        },
      ),
      { numRuns: 40, seed: 2_024 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('finds a party whose name is only near, when country and birth lift it over the threshold', () => {
    const listed = entriesOf([
      {
        kind: 'INDIVIDUAL',
        names: [{ kind: 'PRIMARY', text: 'SOROKHTIN, Gennady Pavlovich' }],
        nationalities: ['RU'],
        births: [{ from: '1979-03-14', to: '1979-03-14', circa: false }],
      },
    ]);
    const facts = { kind: 'PERSON' as const, names: ['Genadi Sorohtin'], countries: ['RU'], dateOfBirth: '1979-03-14' };
    expect([...touchedBy(createPartyIndex([party(1, [facts])]), questionsOf(listed))]).toEqual(['p1']);
  });

  it('finds nobody when nothing changed', () => {
    expect(touchedBy(createPartyIndex([party(1, [{}])]), questionsOf([])).size).toBe(0);
  });

  it('finds a party in a building of which an entry went, for that changes what sharing it says', () => {
    const address = { street: '1 Harbour Road, Unit 5', city: 'Hong Kong', country: 'HK' };
    const gone = entriesOf([{ addresses: [{ ...address, countryText: null }] }]);
    const inside = party(1, [
      { names: ['Quite Different'], addresses: [{ ...address, street: '1 Harbour Road, Unit 9' }] },
    ]);
    const elsewhere = party(2, [{ names: ['Somebody Else'], addresses: [{ ...address, street: '7 Peak Road' }] }]);
    expect([...touchedBy(createPartyIndex([inside, elsewhere]), questionsOf([], gone))]).toEqual(['p1']);
  });
});

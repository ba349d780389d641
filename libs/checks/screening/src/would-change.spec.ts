import { describe, expect, it } from '@jest/globals';
import type { ListEntry, ScreeningSubject } from '@downstream/checks/core';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import { ALERT_THRESHOLD } from '@downstream/matching';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';
import { whatWouldChange } from './would-change';

const changes = (party: Partial<ScreeningSubject>, listed: Partial<ListEntry>) => {
  const [subject, entry] = [aParty({ countries: [], ...party }), anEntry({ addresses: [], ...listed })];
  const [hit] = screen(subject, createScreeningIndex([entry]));
  return hit
    ? whatWouldChange(subject, entry, hit).map(({ id, standing, score }) => [id, standing, Math.round(score * 100)])
    : null;
};
const person = { kind: 'PERSON' as const, names: ['Gennady Sorokhtin'] };
const listedPerson = {
  kind: 'INDIVIDUAL' as const,
  names: [{ kind: 'PRIMARY' as const, text: 'SOROKHTIN, Gennady' }],
};
const day = { from: '1979-03-14', to: '1979-03-14', circa: false };
const weak = { ...listedPerson, names: [{ kind: 'WEAK' as const, text: 'SOROKHTIN, Gennady' }] };
const tax = { type: 'TAX' as const, number: '0326998877', country: 'RU', label: 'Tax ID No.' };
const place = { street: 'Room 2309, 2-16 Fa Yuen Street', city: 'Hong Kong', country: 'HK', countryText: null };

describe('what would change a hit', () => {
  it.each<[string, Partial<ScreeningSubject>, Partial<ListEntry>, ReturnType<typeof changes>]>([
    ['nothing that the entry does not say', person, listedPerson, []],
    [
      'another day of birth lowers the band',
      person,
      { ...listedPerson, births: [day] },
      [['BIRTH_OTHER', 'POSSIBLE', 80]],
    ],
    ['nothing more than the cap of a weak alias already says', person, { ...weak, births: [day] }, []],
    [
      'with another fact against it, it goes under the threshold',
      { ...person, countries: ['NO'] },
      { ...listedPerson, nationalities: ['LV'], births: [day] },
      [['BIRTH_OTHER', 'NONE', 75]],
    ],
    [
      'nothing by a birth that is known',
      { ...person, dateOfBirth: '1979-03-14' },
      { ...listedPerson, births: [day] },
      [],
    ],
    [
      'another gender lowers the band',
      person,
      { ...listedPerson, genders: ['MALE'] },
      [['GENDER_OTHER', 'POSSIBLE', 90]],
    ],
    ['no gender where the list has two', person, { ...listedPerson, genders: ['MALE', 'FEMALE'] }, []],
    [
      'a number makes it certain, or less',
      { names: ['Baikal Armour Trade'] },
      { identifiers: [tax] },
      [
        ['IDENTIFIER_OTHER', 'POSSIBLE', 80],
        ['IDENTIFIER_SAME', 'CERTAIN', 100],
      ],
    ],
    [
      'nothing once it is certain',
      { names: ['Baikal Armour Trade'], identifiers: [tax] },
      { identifiers: [tax], births: [day] },
      [],
    ],
    [
      'a number of which the party has another kind',
      { names: ['Baikal Armour Trade'] },
      { identifiers: [{ ...tax, number: '12' }] },
      [],
    ],
    [
      'the unit raises an address that is the building so far',
      { names: ['Zabava'], addresses: [{ ...place, street: '2-16 Fa Yuen St' }] },
      { kind: 'ADDRESS', names: [], addresses: [place] },
      [['ADDRESS_UNIT_SAME', 'HIGH', 95]],
    ],
    [
      'nothing where another unit is known',
      { names: ['Zabava'], addresses: [{ ...place, street: '2-16 Fa Yuen St, Room 5' }] },
      { kind: 'ADDRESS', names: [], addresses: [place] },
      [],
    ],
  ])('%s', (_, party, listed, expected) => {
    expect(changes(party, listed)).toEqual(expected);
  });

  it('says what the entry says, and what it would come to', () => {
    const [subject, entry] = [aParty(person), anEntry({ ...listedPerson, addresses: [], births: [day] })];
    expect(whatWouldChange(subject, entry, { features: [] })[0]).toEqual({
      id: 'BIRTH_OTHER',
      params: { theirs: '1979-03-14' },
      score: expect.any(Number),
      standing: 'POSSIBLE',
    });
  });

  it('is what screening finds once the fact is there', () => {
    const entry = anEntry({ ...listedPerson, addresses: [], births: [day], nationalities: ['LV'], genders: ['MALE'] });
    const index = createScreeningIndex([entry]);
    const subject = aParty({ ...person, names: ['Genady Sorokin'], countries: [] });
    const known: Readonly<Record<string, Partial<ScreeningSubject>>> = {
      BIRTH_OTHER: { dateOfBirth: '1960-01-01' },
      BIRTH_SAME: { dateOfBirth: '1979-03-14' },
      GENDER_OTHER: { gender: 'FEMALE' },
      COUNTRY_OTHER: { countries: ['NO'] },
      COUNTRY_SAME: { countries: ['LV'] },
    };
    const told = whatWouldChange(subject, entry, { features: [] });
    expect(told.length).toBeGreaterThan(1);
    for (const { id, score } of told) {
      const found = screen({ ...subject, ...known[id] }, index, { threshold: 0.3 })[0];
      expect([id, found?.score]).toEqual([id, score]);
      expect(score >= ALERT_THRESHOLD).toBe(screen({ ...subject, ...known[id] }, index).length === 1);
    }
  });
});

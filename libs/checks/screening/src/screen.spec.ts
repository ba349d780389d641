import { describe, expect, it } from '@jest/globals';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import { ALERT_THRESHOLD } from '@downstream/matching';
import { METHOD_VERSION } from './method';
import { screen } from './screen';
import { createScreeningIndex, namesOf } from './screening-index';

const primary = (text: string) => [{ kind: 'PRIMARY' as const, text }];
const tax = { type: 'TAX' as const, number: '0326998877', country: 'RU', label: 'Tax ID No.' };
const person = { kind: 'INDIVIDUAL' as const, addresses: [] };

const index = createScreeningIndex([
  anEntry({ ref: '1', names: [...primary('BAIKAL ARMOUR TRADE LLC'), { kind: 'AKA', text: 'BAYKAL ARMOR TRADE' }] }),
  anEntry({ ref: '2', names: primary('ZVEZDA'), identifiers: [tax] }),
  anEntry({
    ref: '3',
    ...person,
    names: primary('SOROKHTIN, Gennady Pavlovich'),
    births: [{ from: '1979-03-14', to: '1979-03-14', circa: false }],
  }),
  anEntry({ ref: '4', list: 'own', names: primary('BAIKAL ARMOUR TRADE') }),
  anEntry({ ref: '5', ...person, names: [...primary('NOBODY, Special'), { kind: 'WEAK', text: 'SOROKHTIN' }] }),
  anEntry({ ref: '6', kind: 'VESSEL', names: primary('BAIKAL ARMOUR'), addresses: [] }),
]);
const party = aParty({ names: ['Baikal Armour Trade OOO'], countries: ['RU'] });
const director = aParty({ kind: 'PERSON', role: 'OFFICER', names: ['Gennady Sorokhtin'], countries: ['RU'] });

describe('screen', () => {
  it('gives one candidate per entry, the best first, with the names that match and how many do', () => {
    expect(screen(party, index).map(({ entry, names, idMatch }) => [entry.ref, names, idMatch])).toEqual([
      ['1', 2, false],
      ['4', 1, false],
      ['6', 1, false],
    ]);
    expect(screen(party, index)[0]).toMatchObject({
      score: 1,
      ours: 'Baikal Armour Trade OOO',
      theirs: { kind: 'PRIMARY', text: 'BAIKAL ARMOUR TRADE LLC' },
    });
  });

  it('searches the lists asked for', () => {
    expect(screen(party, index, { lists: ['own'] }).map(({ entry }) => entry.ref)).toEqual(['4']);
    expect(screen(party, index, { lists: [] })).toEqual([]);
  });

  it('looks for every name of the party', () => {
    const renamed = { ...party, names: ['Zabava', 'Байкал Армоур Траде'] };
    expect(screen(renamed, index)[0]).toMatchObject({ ours: 'Байкал Армоур Траде', entry: { ref: '1' } });
  });

  it('finds an entry by an identifying number, under whatever name', () => {
    const found = screen({ ...party, names: ['Solnyshko'], identifiers: [tax] }, index);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ score: 1, idMatch: true, ours: 'Solnyshko', theirs: { text: 'ZVEZDA' } });
  });

  it('lets evidence lift a name over the threshold, and take one under it', () => {
    const born = (dateOfBirth: string) => screen({ ...director, names: ['Gennadi Sorokin'], dateOfBirth }, index);
    const without = screen({ ...director, names: ['Gennadi Sorokin'] }, index);
    expect(without.length).toBe(1);
    expect(born('1979-03-14')[0]?.score).toBeGreaterThan(without[0]?.score ?? 1);
    expect(born('1991-05-02')).toEqual([]);
  });

  it('keeps a weak alias under the high band', () => {
    const found = screen({ ...director, names: ['Sorokhtin'] }, index).find(({ entry }) => entry.ref === '5');
    expect(found).toMatchObject({ score: 0.85, theirs: { kind: 'WEAK' } });
  });

  it('finds more at a lower threshold and never less', () => {
    const at = (threshold: number) =>
      screen({ ...party, names: ['Baikal Armada Trade'] }, index, { threshold }).map(({ entry }) => entry.ref);
    expect(at(0.3).length).toBeGreaterThan(at(ALERT_THRESHOLD).length);
    expect(at(0.3)).toEqual(expect.arrayContaining(at(ALERT_THRESHOLD)));
  });

  it.each([0.81, 0.29, Number.NaN])('does not take %d for a threshold', (threshold) => {
    expect(() => screen(party, index, { threshold })).toThrow(RangeError);
  });

  it('answers the same with names made searchable before', () => {
    const apart = createScreeningIndex(index.entries, namesOf(index.entries));
    expect(screen(party, apart)).toEqual(screen(party, index));
  });

  it('names its method', () => {
    expect(METHOD_VERSION).toBe('screening/3');
  });
});

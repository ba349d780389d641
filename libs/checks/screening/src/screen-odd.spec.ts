import { describe, expect, it } from '@jest/globals';
import { anEntry, aParty } from '@downstream/checks/core/testing';
import { NothingToSearch, unsearchableNames } from './reach';
import { screen } from './screen';
import { createScreeningIndex } from './screening-index';

const named = (ref: string, text: string, kind: 'ENTITY' | 'INDIVIDUAL' | 'VESSEL' = 'INDIVIDUAL') =>
  anEntry({ ref, kind, names: [{ kind: 'PRIMARY', text }], addresses: [] });
const index = createScreeningIndex([
  named('silva', 'SILVA, Marcos Antonio'),
  named('sylf', 'سيلفا أنطونيو'),
  named('han', '北方重工科技有限公司', 'ENTITY'),
  named('ship', 'KONSTANTINOVSK', 'VESSEL'),
]);
const ask = (name: string, kind: 'PERSON' | 'ORGANISATION' | 'VESSEL' = 'PERSON') =>
  screen(aParty({ kind, names: [name], countries: [] }), index).map(({ entry }) => entry.ref);

describe('odd names', () => {
  it.each<[string, string, readonly string[]]>([
    ['letters of another script that look the same', 'Ѕіlva Маrсоs Аntоniо', ['silva', 'sylf']],
    ['marks of direction', '\u202eMarcos\u202c \u200fAntonio\u200f Silva', ['silva', 'sylf']],
    ['letters in full width, with marks put together', 'Ｍａｒｃｏｓ Anto\u0301nio Silva', ['silva', 'sylf']],
    ['emoji between', '🙂 Marcos 🙂 Antonio 🙂 Silva 🙂', ['silva', 'sylf']],
    ['two scripts', 'Силва Marcos Антонио', ['silva', 'sylf']],
    ['control characters', 'Marcos\u0000\u0007 Antonio\u0000 Silva', ['silva', 'sylf']],
    ['a stranger', 'Ingrid Solheim', []],
  ])('with %s: an answer', (_, name, refs) => {
    expect(ask(name)).toEqual(refs);
  });

  it.each(['', ' ', '-- (,.) --', '🙂', '\u202e\u200f', '\u0000'])(
    '%j: no answer, for nothing was searched',
    (name) => {
      expect(() => ask(name)).toThrow(NothingToSearch);
      expect(unsearchableNames(aParty({ names: [name, 'Silva'] }))).toEqual([name]);
    },
  );

  it('nothing at all is not searched either', () => {
    expect(() => screen(aParty({ names: [] }), index)).toThrow(NothingToSearch);
    expect(screen(aParty({ names: ['🙂', 'Marcos Antonio Silva'], kind: 'PERSON' }), index)).not.toEqual([]);
  });

  it('of 10,000 characters: an answer, soon', () => {
    const started = performance.now();
    expect(ask('x'.repeat(10_000))).toEqual([]);
    expect(ask('ab '.repeat(3_333))).toEqual([]);
    expect(ask('Marcos Antonio Silva '.repeat(500))).toEqual([]);
    expect(ask('北'.repeat(10_000), 'ORGANISATION')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(900);
  });
});

describe('the order of hits', () => {
  it('has equal names as written first among those that score the same, then list and reference', () => {
    const same = createScreeningIndex([
      named('1', 'Baikal Snab LLC', 'ENTITY'),
      named('2', 'BAYKAL SNAB', 'ENTITY'),
      named('3', 'Baikal Snab', 'ENTITY'),
      named('4', 'Baikal  SNAB', 'ENTITY'),
    ]);
    const found = screen(aParty({ names: ['BAIKAL SNAB'], countries: [] }), same);
    expect(found.map(({ entry }) => entry.ref).slice(0, 2)).toEqual(['3', '4']);
    expect(found.map(({ entry }) => entry.ref).sort()).toEqual(['1', '2', '3', '4']);
  });
});

describe('ships', () => {
  it.each(['KONSTANTINOVSK', 'MT KONSTANTINOVSK', 'M/V Konstantinovsk', 'm.t. Konstantinovsk', 'т/х Константиновск'])(
    '%s is found with and without what sort of ship it is',
    (name) => {
      expect(ask(name, 'VESSEL')).toEqual(['ship']);
    },
  );

  it('are found by their number under any name', () => {
    const imo = { type: 'IMO' as const, number: '9187629', country: null };
    const renamed = createScreeningIndex([
      { ...named('ship', 'SKIPPER', 'VESSEL'), identifiers: [{ ...imo, label: 'IMO' }] },
    ]);
    const [hit] = screen(aParty({ kind: 'VESSEL', names: ['Ocean Pearl'], identifiers: [imo] }), renamed);
    expect(hit).toMatchObject({ score: 1, idMatch: true });
  });
});

import { describe, expect, it } from '@jest/globals';
import { hashOf, scaledNames, tellingWords, wordsKey } from './made-names.mjs';
import { latinKinds, queriesAbout, typo } from './name-queries.mjs';
import { chance } from './random.mjs';

const words = 'Altan Borek Cardif Doruk Elgin Fakir Gamal Hadar Ivica Jarmo Kemal Lubos'.split(' ');
const listed = words.flatMap((word, n) => {
  const next = words[(n + 1) % words.length];
  const other = words[(n + 5) % words.length];
  return [
    { entity: `p${n}`, source: 'one', kind: 'PERSON', name: `${word.toUpperCase()}, ${next} bin ${other}` },
    { entity: `o${n}`, source: 'two', kind: 'ORGANISATION', name: `${next} ${other} Trading LLC` },
  ];
});
const world = (count = 400) => ({ listed, natives: [], ...scaledNames(listed, count, chance(2)) });
const counts = {
  exact: 20,
  typo1: 20,
  typo2: 20,
  reorder: 20,
  legal: 20,
  cyrillic: 5,
  arabic: 5,
  chinese: 5,
  nobody: 20,
};

describe('made names', () => {
  it('are the listed ones and as many more, each of other words than every other', () => {
    const { names, taken } = world();
    expect(names).toHaveLength(400);
    expect(names.slice(0, listed.length)).toEqual(listed);
    expect(new Set(names.slice(listed.length).map(({ name }) => wordsKey(name))).size).toBe(400 - listed.length);
    expect(new Set(names.map(({ entity }) => entity)).size).toBe(400);
    expect(names.every(({ name }) => taken.has(hashOf(wordsKey(name))))).toBe(true);
  });

  it('have the shape of real ones, with their legal forms and short words', () => {
    const made = world().names.slice(listed.length);
    const people = made.filter(({ kind }) => kind === 'PERSON');
    expect(people.length).toBeGreaterThan(0);
    for (const { name } of people) expect(name).toMatch(/^\S+, \S+ bin \S+$/);
    for (const { name } of made.filter(({ kind }) => kind !== 'PERSON')) expect(name).toMatch(/^\S+ \S+ \S+ LLC$/);
  });

  it('are the same for one seed, and others for another', () => {
    expect(world()).toEqual(world());
    expect(scaledNames(listed, 400, chance(3)).names).not.toEqual(world().names);
  });

  it('never are without end: too few words are said to be so', () => {
    const poor = [{ entity: 'a', source: 'one', kind: undefined, name: 'LLC 77' }];
    expect(() => scaledNames(poor, 10, chance(1))).toThrow('too few words');
  });

  it('are told by their words, short ones and legal forms aside', () => {
    expect(tellingWords('Baikal of Armour, LLC')).toEqual(['BAIKAL', 'ARMOUR']);
    expect(wordsKey('SMITH, Joe')).toBe(wordsKey('Joe Smith'));
    expect(hashOf('Joe')).not.toBe(hashOf('Jeo'));
  });
});

describe('queries', () => {
  const one = world();
  const queries = queriesAbout(one, chance(1), counts);
  const of = (wanted) => queries.filter(({ kind }) => kind === wanted);
  const nameOf = (query) => one.names.find(({ entity }) => entity === query.entity).name;

  it('are as many of each kind as asked for, of scripts that there are', () => {
    for (const kind of [...latinKinds, 'nobody']) expect(of(kind)).toHaveLength(counts[kind]);
    for (const kind of ['cyrillic', 'arabic', 'chinese']) expect(of(kind)).toEqual([]);
  });

  it('are names as they are, in another order, with other legal forms', () => {
    for (const query of of('exact')) expect(query.text).toBe(nameOf(query));
    for (const query of of('reorder')) {
      expect(query.text).not.toBe(nameOf(query));
      expect(wordsKey(query.text)).toBe(wordsKey(nameOf(query)));
    }
    for (const query of of('legal')) {
      expect(query.text).not.toBe(nameOf(query));
      expect(tellingWords(query.text)).toEqual(tellingWords(nameOf(query)));
    }
  });

  it('have slips that make the name of nobody else', () => {
    for (const query of [...of('typo1'), ...of('typo2')])
      expect(one.taken.has(hashOf(wordsKey(query.text)))).toBe(false);
  });

  it('about nobody share no whole name with anybody', () => {
    for (const { text, entity } of of('nobody')) {
      expect(entity).toBeNull();
      const asked = tellingWords(text);
      for (const { name } of one.names) {
        const theirs = tellingWords(name);
        expect(asked.every((word) => theirs.includes(word)) || theirs.every((word) => asked.includes(word))).toBe(
          false,
        );
      }
    }
  });

  it('are the same for one seed', () => {
    expect(queriesAbout(world(), chance(1), counts)).toEqual(queries);
    expect(queriesAbout(world(), chance(9), counts)).not.toEqual(queries);
  });
});

describe('a slip of the finger', () => {
  it('is a letter more, a letter less, another letter or two swapped, never none', () => {
    const dice = chance(5);
    const lengths = new Set();
    for (let n = 0; n < 500; n++) {
      const slipped = typo(dice, 'Baikal 7');
      expect(slipped).not.toBe('Baikal 7');
      expect(slipped).toMatch(/ 7$/);
      lengths.add(slipped.length);
    }
    expect([...lengths].sort()).toEqual([7, 8, 9]);
  });
});

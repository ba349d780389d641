import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedNameIndex, createNameIndex, search, type IndexedName } from './name-index';
import { normaliseName } from './normalise';
import { scoreNames } from './score';

const named = (names: readonly string[]) => names.map((name, i) => ({ ref: `e${i}`, name }));

describe('search', () => {
  const index = createNameIndex([
    { ref: '1', name: 'SOROKHTIN, Gennady Pavlovich', kind: 'PERSON' },
    { ref: '1', name: 'SOROKHTIN, Gena', kind: 'PERSON' },
    { ref: '2', name: 'HARBOR LANE OPTICAL CO., LIMITED', kind: 'ORGANISATION' },
    { ref: '3', name: 'GENERAL TRADING LLC', kind: 'ORGANISATION' },
    { ref: '4', name: 'Xi Jinping', kind: 'PERSON' },
    { ref: '5', name: '...' },
  ]);

  it('finds names with typos, in another order or script, written apart or together', () => {
    const first = (query: string) => search(index, query)[0]?.ref;
    expect(first('Genady Sorokthin')).toBe('1');
    expect(first('Сорохтин Геннадий')).toBe('1');
    expect(first('Harbour Lane Optics Limited')).toBe('2');
    expect(first('习近平')).toBe('4');
  });

  it('finds nothing by a common word, by nothing, or under the threshold', () => {
    expect(search(index, 'Zvezda General Trading')).toEqual([]);
    expect(search(index, '...')).toEqual([]);
    expect(search(index, 'Gennady Sorokhtin', { threshold: 0.99 })).toEqual([]);
  });

  it('gives the name as it was, the reasons, best first, and no more than asked for', () => {
    const found = search(index, 'Gennady Sorokhtin', { threshold: 0.25 });
    expect(found.map(({ name }) => name)).toEqual(['SOROKHTIN, Gennady Pavlovich', 'SOROKHTIN, Gena']);
    expect(found[0]).toMatchObject(scoreNames('Gennady Sorokhtin', 'SOROKHTIN, Gennady Pavlovich'));
    expect(search(index, 'Gennady Sorokhtin', { threshold: 0.25, limit: 1 })).toHaveLength(1);
  });

  it('hears a name as it is written otherwise, where its writing is too far off', () => {
    const heard = createNameIndex(named(['HAMIYE, Jamil', 'HAMIEYYEH, Jamil']));
    expect(search(heard, 'HAMIEAH, Jamiel').map(({ ref }) => ref)).toEqual(['e0', 'e1']);
  });

  it('finds prose by prose, though its sums are not taken', () => {
    const prose = Array.from({ length: 60 }, (_, n) => `word${'abcdefghij'[n % 10]}${'klmnop'[n % 6]}x${n}`).join(' ');
    expect(search(createNameIndex(named(['Baikal', prose])), `${prose} more`)[0]?.ref).toBe('e1');
  });

  it('puts the name written alike first among equals, then goes by reference', () => {
    const equals = createNameIndex(named(['Petrov Ivan', 'Ivan Petrov', 'Petrov, Ivan']));
    expect(search(equals, 'Ivan Petrov').map(({ ref }) => ref)).toEqual(['e1', 'e0', 'e2']);
  });

  it('counts its names', () => {
    expect(index.names).toBe(6);
  });

  it('refuses a threshold that would return every name', () => {
    expect(() => search(index, 'x', { threshold: 0 })).toThrow(RangeError);
  });
});

describe('the index against comparing every name', () => {
  const words = [
    'baikal',
    'baykal',
    'bajkal',
    'armour',
    'armor',
    'amour',
    'trade',
    'trading',
    'tradin',
    'general',
    'generall',
    'al',
    'bin',
  ];
  const more = [
    'ivanovich',
    'ivanovic',
    'xi',
    'jin',
    'ping',
    'jinping',
    'xijin',
    'OOO',
    'Ltd',
    'иванов',
    'ivanov',
    'corp',
    'corps',
    'unit7',
    'o',
    'koryak',
    'fsu',
    'koryakf',
    'su',
    'ibex',
    'shipping',
    'ibexdshipping',
    'mhmd',
    'mohammed',
    'Sasha',
    'alexander',
    'tekhnologii',
    'technologies',
    'company',
    'cmpany',
    'limited',
  ];
  // Letters that spellings of one sound differ in.
  const heard = fc.string({
    unit: fc.constantFrom('h', 'a', 'm', 'i', 'y', 'e', 'j', 'kh', 'k'),
    minLength: 3,
    maxLength: 9,
  });
  const name = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words, ...more) }, { weight: 2, arbitrary: heard }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(' '));

  it('finds the same names with the same scores', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 25 }),
        name,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (names, query, threshold) => {
          const all = names
            .map((text, i) => ({ ref: `e${i}`, score: scoreNames(normaliseName(query), normaliseName(text)).score }))
            .filter(({ score }) => score >= threshold)
            .sort((a, b) => (a.ref < b.ref ? -1 : 1));
          const found = search(createNameIndex(named(names)), query, { threshold, limit: 100 })
            .map(({ ref, score }) => ({ ref, score }))
            .sort((a, b) => (a.ref < b.ref ? -1 : 1));
          expect(found).toEqual(all);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds each name at the very score that it has', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, fc.boolean(), (names, query, changed) => {
        const all = named(names);
        const index = changed
          ? changedNameIndex(createNameIndex([]), { removed: [], added: all })
          : createNameIndex(all);
        for (const { ref, name: text } of all) {
          const { score, features } = scoreNames(query, text);
          // Letters are compared for alerts: what they say of less is not looked for.
          if (score < 0.1 || (score < 0.8 && features[0]?.id === 'LETTERS_SIMILAR')) continue;
          const found = search(index, query, { threshold: score, limit: Number.POSITIVE_INFINITY });
          expect(found.map((match) => match.ref)).toContain(ref);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('answers after changes as if it had been made of the resulting names', () => {
    const entry = fc.record({ ref: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), name });
    const change = fc.record({
      removed: fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 2 }),
      added: fc.array(entry, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.array(change, { maxLength: 10 }),
        name,
        (first, changes, query) => {
          let names: readonly IndexedName[] = first;
          let index = createNameIndex(first);
          for (const { removed, added } of changes) {
            names = [...names.filter(({ ref }) => !removed.includes(ref)), ...added];
            index = changedNameIndex(index, { removed, added });
          }
          const anew = createNameIndex(names);
          expect(index.names).toBe(anew.names);
          for (const limit of [2, 100]) {
            const options = { threshold: 0.4, limit };
            expect(search(index, query, options)).toEqual(search(anew, query, options));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  listAlarms,
  missingCanaries,
  ownListRules,
  type Following,
  type ListRules,
  type ReadVersion,
} from './list-alarms';
import { anEntry, noon } from './testing/index';

const rules: ListRules = {
  floor: 1_000,
  canaries: [],
  mostLost: 0.1,
  mostAdded: 0.1,
  mostChanged: 0.2,
  comparedFrom: 0,
};
const read = (facts: Partial<ReadVersion> = {}): ReadVersion => ({
  ...{ entries: 2_000, names: 5_000, addresses: 3_000, generatedAt: null, missingCanaries: [], absentFiles: [] },
  ...facts,
});
const following = (facts: Partial<Following> = {}): Following => ({
  before: { entries: 2_000, names: 5_000, addresses: 3_000 },
  ...{ added: 0, changed: 0, removed: 0 },
  ...facts,
});
const codes = (version: ReadVersion, after: Following | null = following()): string[] =>
  listAlarms(version, after, rules, noon).map(({ code }) => code);

describe('the alarms of a version', () => {
  it('are none of one like the one before, nor of a first one of a good size', () => {
    expect(codes(read())).toEqual([]);
    expect(codes(read(), null)).toEqual([]);
  });

  it.each([
    ['removed', { removed: 200 }, []],
    ['removed', { removed: 201 }, ['MANY_REMOVED']],
    ['added', { added: 200 }, []],
    ['added', { added: 201 }, ['MANY_ADDED']],
    ['changed', { changed: 400 }, []],
    ['changed', { changed: 401 }, ['MANY_CHANGED']],
  ])('say when too many entries are %s: %j', (_, change, expected) => {
    expect(codes(read(), following(change))).toEqual(expected);
  });

  it('say how many of how many, and how many it may be', () => {
    expect(listAlarms(read(), following({ removed: 500 }), rules, noon)).toEqual([
      { code: 'MANY_REMOVED', count: 500, of: 2_000, limit: 200, what: null },
    ]);
    expect(listAlarms(read({ entries: 999 }), null, rules, noon)).toEqual([
      { code: 'BELOW_FLOOR', count: 999, of: null, limit: 1_000, what: null },
    ]);
  });

  it('see rows that were cut out although every entry is there', () => {
    expect(codes(read({ names: 4_499, addresses: 2_699 }))).toEqual(['NAMES_LOST', 'ADDRESSES_LOST']);
    expect(codes(read({ names: 4_500, addresses: 2_700 }))).toEqual([]);
  });

  it('see a date that is ahead by more than a day, and files that were not given', () => {
    const ahead = '2026-11-23T12:00:00.001Z' as ReadVersion['generatedAt'];
    expect(codes(read({ generatedAt: ahead, absentFiles: ['alt.csv'] }))).toEqual(['FILES_ABSENT', 'MADE_IN_FUTURE']);
    expect(codes(read({ generatedAt: '2026-11-23T12:00:00.000Z' as ReadVersion['generatedAt'] }))).toEqual([]);
  });

  it('of a first version compare it with nothing', () => {
    expect(codes(read({ entries: 3, missingCanaries: [{ ref: '36', name: 'AEROCARIBBEAN' }] }), null)).toEqual([
      'BELOW_FLOOR',
      'CANARY_MISSING',
    ]);
  });
});

describe('missingCanaries', () => {
  const canaries = [
    { ref: '36', name: 'AEROCARIBBEAN AIRLINES' },
    { ref: null, name: 'AL-QAIDA' },
  ];
  const entry = (ref: string, ...names: string[]) =>
    anEntry({ ref, names: names.map((text, n) => ({ kind: n === 0 ? 'PRIMARY' : 'AKA', text })) });

  it('finds them by any name, however it is written', () => {
    const entries = [entry('36', 'Aerocaribbean', 'Aero-Caribbean Airlines'), entry('QDe.004', "Al-Qa'ida")];
    expect(missingCanaries(entries, canaries)).toEqual([]);
  });

  it('misses those that are gone, and those under another number', () => {
    expect(missingCanaries([entry('37', 'AEROCARIBBEAN AIRLINES'), entry('7', 'Al Qaida')], canaries)).toEqual([
      canaries[0],
    ]);
    expect(missingCanaries([], canaries)).toEqual(canaries);
  });
});

describe('the alarms of a list of one’s own', () => {
  const own = (before: number, change: Partial<Following>, now: Partial<ReadVersion> = {}): string[] => {
    const size = { entries: before, names: before, addresses: before };
    const after = { ...size, ...now };
    return listAlarms(read(after), following({ before: size, ...change }), ownListRules, noon).map(({ code }) => code);
  };

  it.each([
    [20, { removed: 10 }, []],
    [20, { removed: 11 }, ['MANY_REMOVED']],
    [19, { removed: 19 }, []],
    [20, { added: 5_000 }, []],
    [20, { changed: 20 }, []],
  ])('are of more than half gone, from 20 entries on: of %s, %j', (before, change, expected) => {
    expect(own(before, change)).toEqual(expected);
  });

  it('are of names and addresses that a file without their column loses', () => {
    expect(own(40, { changed: 40 }, { names: 19, addresses: 0 })).toEqual(['NAMES_LOST', 'ADDRESSES_LOST']);
  });

  it('are none of a first version, however small', () => {
    expect(listAlarms(read({ entries: 1, names: 1, addresses: 0 }), null, ownListRules, noon)).toEqual([]);
  });
});

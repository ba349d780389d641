import { describe, expect, it } from '@jest/globals';
import type { EntryName } from '@downstream/checks/core';
import { nameNotes } from './name-notes';

describe('what is to be known of two names', () => {
  it.each<[string, EntryName, readonly string[]]>([
    ['Baikal', { kind: 'PRIMARY', text: 'BAYKAL' }, []],
    ['Байкал', { kind: 'AKA', text: 'BAYKAL' }, ['NAME_SCRIPTS']],
    ['Baikal', { kind: 'FKA', text: 'BAYKAL' }, ['NAME_FORMER']],
    ['贝加尔', { kind: 'WEAK', text: 'BAYKAL' }, ['NAME_SCRIPTS', 'NAME_WEAK']],
    ['4711', { kind: 'PRIMARY', text: 'BAYKAL' }, []],
  ])('%s and %j', (ours, theirs, ids) => {
    const notes = nameNotes(ours, theirs);
    expect(notes.map(({ id }) => id)).toEqual(ids);
    expect(notes.every(({ weight }) => weight === 0)).toBe(true);
  });
});

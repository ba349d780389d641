import { describe, expect, it } from '@jest/globals';
import { isOwnList, listCode, ownListCode, ownListName, ownListNameOf, ownListOf } from './own-list-name';
import { publicLists } from './public-lists';

describe('the name of a list of one’s own', () => {
  it.each([
    ['  Refused   customers ', 'Refused customers'],
    ['Réfuses', 'Réfuses'],
    ['Отказано, 2026 (A&B)', 'Отказано, 2026 (A&B)'],
    ['拒绝名单', '拒绝名单'],
  ])('is kept in one form: %j', (typed, kept) => {
    expect(ownListName.parse(typed)).toBe(kept);
    expect(ownListNameOf(ownListCode.parse(ownListOf(kept)))).toBe(kept);
  });

  it.each(['', ' ', '.', '../x', 'a/b', 'a%2fb', 'a?b', 'a#b', 'a\u0000b', 'a\u202eb', '<b>', 'x'.repeat(61)])(
    'is not %j',
    (typed) => expect(ownListName.safeParse(typed).success).toBe(false),
  );
});

describe('the code of a list', () => {
  it('tells a list of one’s own from every public one', () => {
    expect(publicLists.filter(isOwnList)).toEqual([]);
    expect(listCode.options).toHaveLength(2);
    expect(['un', 'own:un'].map((code) => listCode.safeParse(code).success)).toEqual([true, true]);
    expect(['own:', 'own: x', 'un/1', 'Own:x'].map((code) => listCode.safeParse(code).success)).toEqual(
      [false, false, false, false], //
    );
  });
});

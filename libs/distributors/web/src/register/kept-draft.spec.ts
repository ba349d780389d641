import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftKeeper } from './kept-draft';

const empty = { name: '', lines: [] as string[] };
const typed = { name: 'Nordlys', lines: ['a'] };

beforeEach(() => sessionStorage.clear());

describe('a draft', () => {
  it('comes back as it was kept, with the moment', () => {
    expect(new DraftKeeper<typeof empty>('form', 'ana').keep(typed, 17)).toBe(true);
    expect(new DraftKeeper<typeof empty>('form', 'ana').read(empty)).toEqual({ value: typed, at: 17 });
  });

  it('is not there for another form nor for another person, and gone once it is forgotten', () => {
    const keeper = new DraftKeeper<typeof empty>('form', 'ana');
    keeper.keep(typed, 17);
    expect(new DraftKeeper<typeof empty>('form', 'lin').read(empty)).toBeUndefined();
    expect(new DraftKeeper<typeof empty>('other', 'ana').read(empty)).toBeUndefined();
    keeper.forget();
    expect(keeper.read(empty)).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['no draft', '17'],
    ['of an older form', JSON.stringify({ value: { name: 'Nordlys' }, at: 17 })],
    ['without its moment', JSON.stringify({ value: typed })],
    ['emptied', JSON.stringify({ value: null, at: 17 })],
  ])('is not taken for one: %s', (_, kept) => {
    sessionStorage.setItem('ds.draft.form.ana', kept);
    expect(new DraftKeeper<typeof empty>('form', 'ana').read(empty)).toBeUndefined();
  });

  it('is simply not kept where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    const spies = (['getItem', 'setItem', 'removeItem'] as const).map((name) =>
      jest.spyOn(Storage.prototype, name).mockImplementation(refuse),
    );
    const keeper = new DraftKeeper<typeof empty>('form', 'ana');
    expect([keeper.keep(typed, 17), keeper.read(empty)]).toEqual([false, undefined]);
    expect(() => keeper.forget()).not.toThrow();
    spies.forEach((spy) => spy.mockRestore());
  });
});

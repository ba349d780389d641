import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hex, utf8 } from './bytes';
import { commitmentOf, commitmentsIn, keepsPromise, open, seal } from './commitment';
import { random, sha256 } from './testing/index';

const chance = random(8);
const salt = (): Uint8Array => chance.bytes(32);
const state = {
  name: 'Ada',
  mail: null,
  owners: [
    { name: 'Bo', share: 1 },
    { name: 'Cy', share: 2 },
  ],
  note: 'x',
};

describe('a commitment', () => {
  it('is SHA-256 of the salt and the canonical text of the value', () => {
    const fixed = utf8('0123456789abcdef0123456789abcdef');
    const expected = hex(sha256(utf8('0123456789abcdef0123456789abcdef{"a":1,"b":"é"}')));
    expect(commitmentOf(fixed, { b: 'é', a: 1 }, sha256)).toBe(expected);
  });

  it('is kept by that value with that salt and no other', () => {
    const { state: sealed, personal } = seal(state, ['/name'], salt, sha256);
    const [kept] = personal;
    if (!kept) throw new Error('nothing was taken out');
    expect(keepsPromise(sealed, kept, sha256)).toBe(true);
    expect(keepsPromise(sealed, { ...kept, value: 'Eve' }, sha256)).toBe(false);
    expect(keepsPromise(sealed, { ...kept, salt: hex(salt()) }, sha256)).toBe(false);
    expect(keepsPromise(sealed, { ...kept, salt: 'short' }, sha256)).toBe(false);
    expect(keepsPromise(sealed, { ...kept, pointer: '/note' }, sha256)).toBe(false);
    expect(keepsPromise(sealed, { ...kept, pointer: 'name' }, sha256)).toBe(false);
  });
});

describe('sealing and opening', () => {
  it('takes values out and puts them back', () => {
    const pointers = ['/name', '/mail', '/owners/1'];
    const sealed = seal(state, pointers, salt, sha256);
    expect(
      commitmentsIn(sealed.state)
        ?.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(pointers.toSorted());
    expect(JSON.stringify(sealed.state)).not.toMatch(/Ada|Cy/);
    expect(open(sealed.state, sealed.personal)).toEqual({ state, erased: [] });
    expect(state.name).toBe('Ada');
  });

  it('says which values are gone, and keeps the others', () => {
    const sealed = seal(state, ['/name', '/owners/0/name'], salt, sha256);
    const opened = open(sealed.state, sealed.personal.slice(1));
    expect(opened.erased).toEqual(['/name']);
    expect(opened.state).toMatchObject({ name: { $commitment: expect.any(String) }, owners: [{ name: 'Bo' }, {}] });
  });

  it('gives every state back, whatever it holds', () => {
    const records = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(records, fc.nat(), (record, which) => {
        const clear = JSON.parse(JSON.stringify(record)) as Record<string, never>;
        const names = Object.keys(clear).filter((name) => name !== '__proto__');
        fc.pre(names.length > 0 && JSON.stringify(clear).isWellFormed() && !JSON.stringify(clear).includes('\\ud'));
        const name = names[which % names.length] as string;
        const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const sealed = seal(clear, [pointer], salt, sha256);
        expect(open(sealed.state, sealed.personal).state).toEqual(clear);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a misspelt pointer', ['/nane']],
    ['an index that is none', ['/owners/01']],
    ['no pointer', ['name']],
    ['the whole state', ['']],
    ['one value twice', ['/name', '/name']],
    ['a value within another', ['/owners/0', '/owners/0/name']],
    ['a value around another', ['/owners/0/name', '/owners']],
  ])('refuses %s, lest a personal value stay in clear', (_, pointers) => {
    expect(() => seal(state, pointers, salt, sha256)).toThrow('There is no personal value at');
  });

  it('refuses a short salt and a state that already looks sealed', () => {
    expect(() => seal(state, ['/name'], () => new Uint8Array(8), sha256)).toThrow('A salt has 32 bytes, not 8');
    expect(() => seal({ a: { $commitment: 'x' } }, [], salt, sha256)).toThrow('The member $commitment is reserved');
  });
});

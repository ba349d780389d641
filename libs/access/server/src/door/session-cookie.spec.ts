import { describe, expect, it } from '@jest/globals';
import { tokenOf } from './session-cookie';

const TOKEN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_0';
const read = (cookie?: string) => tokenOf({ headers: { cookie } });

describe('tokenOf', () => {
  it('finds the token among other cookies', () => {
    expect(read(`theme=dark; __Host-sid=${TOKEN};x=__Host-sid=no`)).toBe(TOKEN);
  });

  it.each([
    ['no cookie', undefined],
    ['an empty one', '__Host-sid='],
    ['one that is too short', `__Host-sid=${TOKEN.slice(1)}`],
    ['one with other characters', `__Host-sid=${TOKEN.slice(1)}%`],
    ['a quoted one', `__Host-sid="${TOKEN}"`],
    ['another name', `sid=${TOKEN}; X__Host-sid=${TOKEN}`],
    ['two of them', `__Host-sid=${TOKEN}; __Host-sid=${TOKEN}`],
  ])('takes nothing from %s', (_, cookie) => {
    expect(read(cookie)).toBeUndefined();
  });
});

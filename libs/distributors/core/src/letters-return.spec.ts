import { describe, expect, it } from '@jest/globals';
import { unreachable } from './letters-return';
import { minute } from './testing/index';

const back = (at: number, address = 'olga@old.example', contactEmail: string | null = 'olga@old.example') => ({
  address,
  contactEmail,
  at: minute(at),
});
const box = (address: string, at: number) => ({ address, since: minute(at) });

describe('where letters come back from', () => {
  it('is an address, since the first of them', () => {
    expect(unreachable([], 'olga@old.example', [])).toBeNull();
    expect(unreachable([back(1), back(5)], 'Olga@Old.example', [box('olga@old.example', 0)])).toEqual({
      address: 'olga@old.example',
      since: minute(1),
      times: 2,
    });
    expect(unreachable([back(1, 'kim@old.example', null)], null, [])).toMatchObject({ address: 'kim@old.example' });
  });

  it('is none once the contact has another address, or another one was invited', () => {
    expect(unreachable([back(1)], 'olga@new.example', [])).toBeNull();
    expect(unreachable([back(1)], null, [])).toBeNull();
    expect(unreachable([back(3)], 'olga@old.example', [box('kim@new.example', 4)])).toBeNull();
    expect(unreachable([back(3)], 'olga@old.example', [box('kim@new.example', 2)])).not.toBeNull();
  });

  it('is the new address where letters to that one come back, too', () => {
    const again = back(9, 'olga@new.example', 'olga@new.example');
    expect(unreachable([back(1), again], 'olga@new.example', [])).toMatchObject({ since: minute(9), times: 1 });
  });
});

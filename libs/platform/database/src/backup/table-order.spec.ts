import { describe, expect, it } from '@jest/globals';
import { tableOrder } from './table-order';

describe('tableOrder', () => {
  it('puts targets before what points at them', () => {
    const order = tableOrder(
      ['vote', 'hold', 'distributor'],
      [
        { table: 'vote', target: 'hold' },
        { table: 'hold', target: 'distributor' },
        { table: 'distributor', target: 'distributor' },
      ],
    );
    expect(order).toEqual(['distributor', 'hold', 'vote']);
  });

  it('refuses a circle, naming its tables', () => {
    expect(() =>
      tableOrder(
        ['a', 'b'],
        [
          { table: 'a', target: 'b' },
          { table: 'b', target: 'a' },
        ],
      ),
    ).toThrow('a, b');
  });
});

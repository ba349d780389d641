import { describe, expect, it } from '@jest/globals';
import { Marks } from './marks';

describe('Marks', () => {
  const order = ['a', 'b', 'c', 'd'];
  it('are set and taken away one by one', () => {
    const marks = new Marks();
    marks.toggle('a');
    marks.toggle('b');
    marks.toggle('a');
    expect([...marks.ids()]).toEqual(['b']);
  });

  it.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['d', 'b', 'c']],
  ])('run from the last one touched, in either direction: %s to %s', (from, to, ids) => {
    const marks = new Marks();
    marks.toggle(from);
    marks.range(to, order);
    expect([...marks.ids()]).toEqual(ids);
  });

  it('begin a range where none was touched, and end with all', () => {
    const marks = new Marks();
    marks.range('c', order);
    expect([...marks.ids()]).toEqual(['c']);
    marks.clear();
    expect(marks.ids().size).toBe(0);
  });
});

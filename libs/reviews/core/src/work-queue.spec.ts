import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '@downstream/kernel';
import { dueFirst } from './work-queue';

const at = (hour: number) => parseInstant(`2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`);
const waits = (name: string, ...hours: (number | null)[]) =>
  hours.map((hour, i) => ({ id: `${name}${i}`, dueAt: hour === null ? null : at(hour) }));

describe('dueFirst', () => {
  it('takes from all streams what is due first, and last what nobody can be late with', () => {
    const found = dueFirst(
      [
        ['reviews', waits('r', 9, 13, null)],
        ['hits', waits('h', 8, 12, 14)],
      ],
      9,
    );
    expect(found.map(({ id }) => id)).toEqual(['h0', 'r0', 'h1', 'r1', 'h2', 'r2']);
    expect(found[0]).toEqual({ stream: 'hits', id: 'h0', dueAt: at(8) });
  });

  it('keeps the order of the streams at the same moment, and within one', () => {
    const found = dueFirst(
      [
        ['flags', waits('f', 9, 9)],
        ['hits', waits('h', 9)],
      ],
      9,
    );
    expect(found.map(({ id }) => id)).toEqual(['f0', 'f1', 'h0']);
  });

  it('takes no more than asked for', () => {
    expect(dueFirst([['hits', waits('h', 8, 9, 10)]], 2).map(({ id }) => id)).toEqual(['h0', 'h1']);
  });
});

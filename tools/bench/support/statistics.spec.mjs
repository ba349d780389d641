import { describe, expect, it } from '@jest/globals';
import { figure, median, quantile, ratio, rounded } from './statistics.mjs';

describe('what stands for many measurements', () => {
  it('is the middle, whatever the order they came in', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 4])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it('is a value that was measured, by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([3, 1, 2], 0.95)).toBe(3);
    expect(quantile([4, 8, 6, 2], 0.5)).toBe(4);
    expect(quantile([1, 2, 3], 1)).toBe(3);
  });

  it('does not sort by the digits, nor change what it is given', () => {
    const values = [100, 9, 80];
    expect(median(values)).toBe(80);
    expect(values).toEqual([100, 9, 80]);
  });

  it('is nothing where nothing was measured', () => {
    expect(() => median([])).toThrow('Nothing was measured');
    expect(() => quantile([], 0.95)).toThrow('Nothing was measured');
    expect(() => quantile([1], 95)).toThrow('95 is no share');
  });

  it('is rounded to four digits', () => {
    expect([rounded(1.23456), rounded(123_456.7), rounded(0.000123456), rounded(12)]).toEqual([
      1.235, 123_457, 0.0001235, 12,
    ]);
  });
});

describe('a figure', () => {
  it('is held against its goal by p95, unless another number is named', () => {
    const values = [...Array.from({ length: 9 }, () => 1), 100];
    expect(figure('x', 'ms', values, { goal: 50 })).toMatchObject({ n: 10, median: 1, p95: 100, met: false });
    expect(figure('x', 'ms', values, { goal: 50, judged: 'median' })).toMatchObject({ judged: 'median', met: true });
    expect(figure('x', 'ms', [50], { goal: 50 }).met).toBe(true);
  });

  it('without a goal is neither met nor missed', () => {
    expect(figure('x', 'ms', [1])).toEqual({ what: 'x', unit: 'ms', n: 1, median: 1, p95: 1 });
  });

  it('is compared by medians, and only with its like', () => {
    expect(ratio(figure('a', 'ms', [3]), figure('b', 'ms', [2]))).toEqual({ of: 'a', to: 'b', ratio: 1.5 });
    expect(() => ratio(figure('a', 'ms', [3]), figure('b', 'kB', [2]))).toThrow('cannot be compared');
  });
});

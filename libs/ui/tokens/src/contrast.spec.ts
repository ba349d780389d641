import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast, linearOf, pairOf } from './contrast';

const sheet = readFileSync(join(process.cwd(), 'libs/ui/tokens/src/tokens.css'), 'utf8');
const grounds = ['paper', 'surface', 'sunk', 'float'];
const signals = ['good', 'hold', 'stop', 'wait'];

/** Text on its grounds: 4.5. */
const texts: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'river', 'river-strong', ...signals].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...signals.flatMap((signal): [string, string][] => [
    [signal, `${signal}-soft`],
    ['ink', `${signal}-soft`],
    ['ink-2', `${signal}-soft`],
  ]),
  ['on-river', 'river'],
  ['on-river', 'river-strong'],
  ['ink', 'river-soft'],
  ['ink-2', 'river-soft'],
  ['river', 'river-soft'],
  ['paper', 'ink'],
];
/** Marks, control edges and the focus ring against both sides: 3. */
const marks: [string, string][] = [
  ...[...signals.map((signal) => `${signal}-mark`), 'edge', 'river'].flatMap((mark) =>
    grounds.map((ground): [string, string] => [mark, ground]),
  ),
  ...signals.map((signal): [string, string] => [`${signal}-mark`, `${signal}-soft`]),
];

describe('contrast', () => {
  it('agrees with known values', () => {
    const white = linearOf(1, 0, 0);
    expect(contrast(white, linearOf(0, 0, 0))).toBeCloseTo(21, 1);
    // oklch(0.628 0.2577 29.23) is sRGB red, whose contrast with white is 4.0
    expect(contrast(white, linearOf(0.62796, 0.25768, 29.234))).toBeCloseTo(4, 1);
    expect(contrast(white, white)).toBe(1);
  });

  it('refuses a token that is no pair', () => {
    expect(() => pairOf(sheet, 'radius')).toThrow('is no pair');
    expect(() => pairOf(sheet, 'no-such-token')).toThrow('is no pair');
  });

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const ratio = (one: string, other: string) => contrast(pairOf(sheet, one)[theme], pairOf(sheet, other)[theme]);

    it.each(texts)('text %s is readable on %s', (text, ground) => {
      expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(marks)('mark %s stands out from %s', (mark, ground) => {
      expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance';
import { EditPattern } from './edit-pattern';

const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('EditPattern', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 }),
    fc.string({ unit: fc.constantFrom(...'abcdefgh0'), minLength: 25, maxLength: 40 }),
  );

  it('finds the same words within so many edits as counting the edits does', () => {
    const pattern = new EditPattern();
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), fc.nat(3), (text, others, edits) => {
        pattern.set(text);
        for (const other of others) {
          expect(pattern.isWithin(edits, letters(other), 0, other.length)).toBe(
            editDistance(text, other, edits) <= edits,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('knows words of 32 letters and of more, with a slip in each place', () => {
    const pattern = new EditPattern();
    for (const length of [31, 32, 33]) {
      const text = 'abcdefghijklmnopqrstuvwxyz0123456789'.slice(0, length);
      pattern.set(text);
      for (let i = 0; i < length; i++) {
        const other = letters(text.slice(0, i) + text.slice(i + 1));
        expect(pattern.isWithin(1, other, 0, other.length)).toBe(true);
        expect(pattern.isWithin(0, other, 0, other.length)).toBe(false);
      }
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { partyKinds } from '@downstream/kernel';
import fc from 'fast-check';
import { normaliseName } from './normalise';
import { Segment } from './segment';

const parts = [
  'Abdullah',
  'ABD',
  'al',
  "O'Brien",
  'S.A.',
  'LTD',
  'Оао',
  'Ромашка',
  '习近平',
  'x',
  'Y',
  '7',
  'e\u0301',
  '\ud800',
];
const name = fc
  .array(fc.tuple(fc.constantFrom(...parts, 'karim', 'Nadir', 'McNeil'), fc.constantFrom(' ', ', ', '-', '/', '')), {
    maxLength: 6,
  })
  .map((words) => words.map(([word, after]) => word + after).join(''));
const entry = fc.record(
  { ref: fc.oneof(fc.string(), fc.constant('ж1')), name, kind: fc.constantFrom(...partyKinds) },
  { requiredKeys: ['ref', 'name'] },
);

describe('Segment', () => {
  it('gives names back as they were given, and as they were normalised', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.boolean(), (entries, compared) => {
        const segment = Segment.of(entries, compared);
        expect(segment.names).toBe(entries.length);
        entries.forEach((given, at) => {
          expect(segment.givenAt(at)).toEqual(given);
          expect(segment.refAt(at)).toBe(given.ref);
          const { tokens, folded, legalForms, written, words, letters, allLetters, text, original } = normaliseName(
            given.name,
            given.kind,
          );
          const own = { tokens, folded, legalForms, written, words, letters, allLetters, text, original };
          expect(segment.normalAt(at)).toMatchObject(own);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes long names, long references, and more words than a byte can number', () => {
    const long = Array.from({ length: 300 }, (_, n) => ({
      ref: 'r'.repeat(n),
      name: `Word${n} Other${n} Third${n % 7}`,
    }));
    const entries = [...long, { ref: 'prose', name: 'And so on '.repeat(80) }, { ref: 'none', name: '' }];
    const segment = Segment.of(entries, true);
    expect(entries.map((_, at) => segment.givenAt(at))).toEqual(entries);
  });
});

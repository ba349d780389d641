import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { readCanonical } from './json';

/** What the rule says, without any short cut: the text of the value that it is read as. */
function isCanonicalByTheBook(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const names = fc.oneof(fc.string({ maxLength: 4 }), fc.nat(20).map(String), fc.constantFrom('é', '😀', '\ufb33', ''));
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('readCanonical', () => {
  it('reads every canonical text', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readCanonical(canonicalize(value) as string)).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes exactly the texts that the rule takes', () => {
    const text = fc.oneof(
      anyValue.map((value) => JSON.stringify(value)),
      anyValue.map((value) => JSON.stringify(value, null, 1)),
    );
    fc.assert(
      fc.property(text, (text) => {
        expect(readCanonical(text).ok).toBe(isCanonicalByTheBook(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"10":1,"9":2}', true],
    ['{"9":2,"10":1}', false],
    ['{"a":1,"b":{"d":1,"c":2}}', false],
    ['[{"b":1,"a":2}]', false],
    ['{"a":1,"a":1}', false],
    ['"\\ud800"', false],
    ['"\\uD83D\\uDE00"', false],
    ['"😀"', true],
    ['"\\\\ud800"', true],
    ['"\\u001f"', true],
    ['"\\u001F"', false],
    ['1e21', false],
    ['1e+21', true],
    ['-0', false],
    [' 1', false],
    ['{"__proto__":1}', false],
    ['nothing', false],
    ['', false],
  ])('%s: %s', (text, ok) => {
    expect(readCanonical(text).ok).toBe(ok);
  });

  it('refuses what is nested too deep', () => {
    expect(readCanonical('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
    expect(readCanonical('['.repeat(66) + ']'.repeat(66))).toEqual({
      ok: false,
      why: expect.stringContaining('nested'),
    });
    expect(readCanonical('['.repeat(100_000) + ']'.repeat(100_000)).ok).toBe(false);
  });
});

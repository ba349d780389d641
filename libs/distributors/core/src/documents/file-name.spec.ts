import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fileName, NAME_LENGTH } from './file-name';

const letters = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.nat(127)), { maxLength: 300 })
  .map((codes) => String.fromCodePoint(...codes));

describe('fileName', () => {
  it.each([
    ['Extract 2026.PDF', 'Extract 2026.pdf'],
    ['выписка из ЕГРЮЛ.pdf', 'выписка из ЕГРЮЛ.pdf'],
    ['مستخرج.pdf', 'مستخرج.pdf'],
    ['营业执照.pdf', '营业执照.pdf'],
    ['e\u0301tat.pdf', 'état.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a. . .pdf', 'a.pdf'],
  ])('%s is kept as %s', (given, kept) => expect(fileName(given, 'PDF')).toBe(kept));

  it('keeps either ending of a JPEG', () => {
    expect([fileName('a.jpeg', 'JPEG'), fileName('a.JPG', 'JPEG')]).toEqual(['a.jpeg', 'a.jpg']);
  });

  it('is short, safe and the same when it is made again, whatever was given', () => {
    fc.assert(
      fc.property(letters, (given) => {
        const name = fileName(given, 'PDF');
        expect([...name].length).toBeLessThanOrEqual(NAME_LENGTH);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cs}<>:"|?*\u202a-\u202e]+\.pdf$/u);
        expect(fileName(name, 'PDF')).toBe(name);
      }),
      { numRuns: 50 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './read-text';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf-8')] : part)));
const refusal = (content: Uint8Array) => {
  const result = readText('sdn.csv', content);
  return result.ok ? 'read' : result.error;
};

describe('readText', () => {
  it.each([
    ['plain ASCII', bytes('36,"A"\r\n', [0x1a]), '36,"A"', 'ascii'],
    ['UTF-8', bytes('36,"Łódź"'), '36,"Łódź"', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], '36,"ü"\n'), '36,"ü"', 'utf-8'],
    ['Latin-1', bytes('36,"M', [0xfc], 'ller"'), '36,"Müller"', 'windows-1252'],
    ['Windows-1252', bytes('36,"', [0x93], 'A', [0x94, 0x80], '"'), '36,"“A”€"', 'windows-1252'],
    ['blanks and end marks at the end', bytes('36\r\n\n', [0x1a], '\r\n', [0x1a]), '36', 'ascii'],
  ])('reads %s', (_, content, text, encoding) => {
    expect(readText('sdn.csv', content)).toEqual({ ok: true, value: { text, encoding } });
  });

  it.each([
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x33, 0, 0x36, 0]), 'ENCODING_UTF16', null, null],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x33]), 'ENCODING_UTF16', null, null],
    ['UTF-16 without a mark', bytes([0x33, 0, 0x36, 0]), 'ENCODING_BINARY', 1, 'byte 2'],
    ['a NUL', bytes('36,"A"\n173,"B', [0], '"\n'), 'ENCODING_BINARY', 2, 'byte 7'],
    ['a ZIP archive', bytes([0x50, 0x4b, 0x03, 0x04, 0x14, 0]), 'ENCODING_BINARY', 1, 'byte 3'],
    ['an end mark in the middle', bytes('36\n', [0x1a], '173\n'), 'ENCODING_BINARY', 2, 'byte 1'],
    ['broken UTF-8', bytes('36,"Łódź"\n173,"', [0xc3], 'x"\n'), 'ENCODING_BROKEN', 2, 'byte 6'],
    ['a byte Windows-1252 does not have', bytes('36,"A"\n173,"', [0x81], '"'), 'ENCODING_BROKEN', 2, 'byte 6'],
    ['nothing', bytes(), 'FILE_EMPTY', null, null],
    ['nothing but blanks and an end mark', bytes('\r\n \r\n', [0x1a]), 'FILE_EMPTY', null, null],
  ])('refuses %s', (_, content, code, row, column) => {
    expect(refusal(content)).toMatchObject({ file: 'sdn.csv', code, row, column });
  });

  it('reads every UTF-8 text without loss', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ü', 'Ж', '大', '😀', '\u0800', '\uffff') }),
        (inner) => {
          const text = `<${inner}>`;
          expect(readText('sdn.csv', bytes(text))).toMatchObject({ ok: true, value: { text } });
        },
      ),
    );
  });

  it('refuses overlong forms, halves of surrogates and what lies beyond Unicode beside good UTF-8', () => {
    for (const sequence of [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf8, 0x88],
    ]) {
      expect(refusal(bytes('ü', sequence, 'x'))).toMatchObject({ code: 'ENCODING_BROKEN' });
    }
  });
});

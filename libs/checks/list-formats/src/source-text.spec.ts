import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { ListSource } from './list-format';
import { plainName, sourceOfBytes } from './list-source';
import { LARGEST_TEXT } from './read-text';
import { textOf, textPieces, type TextForm } from './source-text';
import { Unreadable } from './whole-list';

const MIB = 1024 * 1024;
const bytes = (text: string, encoding: BufferEncoding = 'utf-8'): Uint8Array => Buffer.from(text, encoding);
const source = (content: Uint8Array): ListSource => sourceOfBytes('list.txt', content);
/** The same content a few bytes at a time, so that every boundary falls everywhere. */
const inBits = (content: Uint8Array, size: number): ListSource => ({
  name: 'list.txt',
  async *bytes() {
    for (let at = 0; at < content.length; at += size) yield await Promise.resolve(content.subarray(at, at + size));
  },
});
const refusal = async (reading: Promise<unknown>): Promise<unknown> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.errors[0];
  }
};
async function pieces(from: ListSource, form: TextForm = 'XML'): Promise<string> {
  let text = '';
  for await (const piece of textPieces(from, form)) text += piece;
  return text;
}

const table = 'a,b\n1,Łódź\n'.repeat(40);
const xml = `<?xml version="1.0" encoding="UTF-8"?><list><one>大 😀 ü</one></list>`;

describe('textOf', () => {
  it('reads text, and the same text in a gzip, in pieces of any size', async () => {
    for (const content of [bytes(table), gzipSync(table)]) {
      for (const size of [1, 7, 4096]) {
        expect(await textOf(inBits(content, size))).toEqual({ text: table.trimEnd(), encoding: 'utf-8' });
      }
    }
  });

  it.each([
    ['nothing', bytes(''), 'FILE_EMPTY'],
    ['a gzip of nothing', gzipSync(''), 'FILE_EMPTY'],
    ['half a gzip', gzipSync(table).subarray(0, -12), 'GZIP_BROKEN'],
    ['the beginning of a gzip', gzipSync(table).subarray(0, 2), 'GZIP_BROKEN'],
    ['a gzip with a wrong checksum', Uint8Array.from(gzipSync(table)).fill(1, -8, -4), 'GZIP_BROKEN'],
    ['a gzip in a gzip', gzipSync(gzipSync(table)), 'ENCODING_BINARY'],
    ['a ZIP archive', bytes('PK\u0003\u0004\u0014\u0000'), 'ENCODING_BINARY'],
    ['UTF-16', bytes(`\ufeff${table}`, 'utf16le'), 'ENCODING_UTF16'],
    ['a web page', bytes('\n<!DOCTYPE html><html><body>Not found</body></html>'), 'NOT_THIS_LIST'],
    ['XML', bytes(xml), 'NOT_THIS_LIST'],
    ['a message in JSON', bytes('{"error":"not found"}'), 'NOT_THIS_LIST'],
  ])('refuses %s', async (_, content, code) => {
    const error = await refusal(textOf(source(content)));
    expect(error).toMatchObject({ file: 'list.txt', code });
    expect((error as { what: string }).what).toMatch(/^\S.*\.$/);
  });

  it('takes JSON where JSON is meant, and nothing else', async () => {
    expect(await textOf(source(bytes('{"id":1}')), 'JSON')).toMatchObject({ text: '{"id":1}' });
    expect(await refusal(textOf(source(bytes('id,name')), 'JSON'))).toMatchObject({ code: 'NOT_THIS_LIST' });
  });

  it('unpacks no more of a gzip than a table may have', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * MIB, 0x20), { level: 1 });
    expect(bomb.length).toBeLessThan(MIB / 8);
    expect(await refusal(textOf(source(bomb), 'TABLE', MIB))).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(LARGEST_TEXT).toBe(64 * MIB);
  });

  it('passes on what goes wrong with the source itself', async () => {
    const failing = (head: Uint8Array): ListSource => ({
      name: 'list.txt',
      async *bytes() {
        yield await Promise.resolve(head);
        throw new TypeError('disk on fire');
      },
    });
    for (const head of [bytes(table), gzipSync(table)])
      await expect(textOf(failing(head))).rejects.toThrow('disk on fire');
  });
});

describe('textPieces', () => {
  it('reads XML of any encoding publishers use, in pieces of any size', async () => {
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><list>Müller</list>';
    for (const size of [1, 3, 4096]) {
      expect(await pieces(inBits(bytes(xml), size))).toBe(xml);
      expect(await pieces(inBits(gzipSync(xml), size))).toBe(xml);
      expect(await pieces(inBits(bytes(`\ufeff${xml}`), size))).toBe(xml);
      expect(await pieces(inBits(bytes(latin, 'latin1'), size))).toBe(latin);
    }
  });

  it.each([
    ['UTF-16', bytes(`\ufeff${xml}`, 'utf16le'), 'ENCODING_UTF16'],
    ['UTF-16 without a mark', bytes(xml, 'utf16le'), 'ENCODING_UTF16'],
    ['a broken sequence', bytes(`<list>M\u00fcller</list>`, 'latin1'), 'ENCODING_BROKEN'],
    ['half a character at the end', bytes('<list>ü').subarray(0, 7), 'ENCODING_BROKEN'],
    ['an encoding nobody uses', bytes('<?xml version="1.0" encoding="EBCDIC"?><list/>'), 'ENCODING_BROKEN'],
    ['a web page', bytes('<!-- x --><html><p>Not found'), 'NOT_THIS_LIST'],
    ['a message in JSON', bytes('{"error":"not found"}'), 'NOT_THIS_LIST'],
    ['a table', bytes(table), 'NOT_THIS_LIST'],
    ['nothing', bytes(''), 'FILE_EMPTY'],
  ])('refuses %s', async (_, content, code) => {
    expect(await refusal(pieces(source(content)))).toMatchObject({ file: 'list.txt', code });
  });

  it('reads JSON as UTF-8 and nothing else', async () => {
    const json = '{"name":"大"}';
    expect(await pieces(source(bytes(json)), 'JSON')).toBe(json);
    for (const text of [`\ufeff${json}`, json]) {
      const error = await refusal(pieces(source(bytes(text, 'utf16le')), 'JSON'));
      expect(error).toMatchObject({ code: 'ENCODING_UTF16' });
    }
    expect(await refusal(pieces(source(bytes(xml)), 'JSON'))).toMatchObject({ code: 'NOT_THIS_LIST' });
  });
});

describe('plainName', () => {
  it.each([
    ['SDN.CSV', 'sdn.csv'],
    ['lists/sdn.csv.gz', 'sdn.csv'],
    ['C:\\lists\\Alt.csv', 'alt.csv'],
  ])('of %s is %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { formatOf, listFormats } from './formats';
import type { ListFileError } from './list-file-error';
import { sourceOfBytes } from './list-source';
import { filesOf } from './testing/list-files';
import { ofacFormats, ofacTexts } from './testing/ofac-files';

type Format = (typeof ofacFormats)[number];

async function errorsOf(format: Format, bytes: Uint8Array): Promise<readonly ListFileError[]> {
  const [name = ''] = Object.keys(ofacTexts[format]);
  const result = await formatOf(format)?.read('ofac', [sourceOfBytes(name, bytes)]);
  return result && !result.ok ? result.errors : [];
}
const textOf = (format: Format): string => Object.values<string>(ofacTexts[format])[0] ?? '';
const xmlFormats = ['ofac-xml', 'ofac-advanced-xml', 'ofac-enhanced-xml'] as const;
const page = '<!DOCTYPE html>\n<html><head><title>503</title></head><body>Service unavailable</body></html>';
const hostile = (text: string): readonly (readonly [string, Uint8Array, RegExp])[] => [
  ['nothing', Buffer.from(''), /^FILE_EMPTY$/],
  ['blanks', Buffer.from(' \r\n\r\n'), /^(?:FILE_EMPTY|TRUNCATED)$/],
  ['a web page', Buffer.from(page), /^NOT_THIS_LIST$/],
  ['a web page in a gzip', gzipSync(page), /^NOT_THIS_LIST$/],
  ['half a gzip', gzipSync(text).subarray(0, -9), /^GZIP_BROKEN$/],
  ['a ZIP archive', Buffer.from('PK\u0003\u0004\u0014\u0000\u0000'), /^(?:ENCODING_BINARY|NOT_THIS_LIST)$/],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), /^ENCODING_UTF16$/],
];

describe('whatever the format', () => {
  const cases = listFormats.flatMap((format) => {
    const [{ name, bytes } = { name: '', bytes: Buffer.from('') }] = filesOf(format.id);
    return hostile(Buffer.from(bytes).toString()).map((one) => [format.id, one[0], format, name, one] as const);
  });
  it.each(cases)('%s refuses %s', async (_id, _what, format, name, [, bytes, code]) => {
    const result = await format.read('list', [sourceOfBytes(name, bytes)]);
    const [error] = result.ok ? [] : result.errors;
    expect(error?.code).toMatch(code);
    expect(error?.file).toBe(name);
    expect(error?.what).toMatch(/^\S.*\.$/);
  });

  it.each(listFormats.map((format) => [format.id, format] as const))('%s asks for its file', async (_, format) => {
    expect(await format.read('list', [])).toMatchObject({ ok: false, errors: [{ code: 'FILE_MISSING' }] });
  });

  it.each(
    listFormats
      .filter(({ id }) => id.endsWith('xml') || ['eu-fsf', 'un', 'uk', 'seco'].includes(id))
      .map((format) => [format.id, format] as const),
  )('%s refuses entities, whatever they would be', async (id, format) => {
    const [{ name, bytes } = { name: '', bytes: Buffer.from('') }] = filesOf(id);
    const [declaration = '', ...rest] = Buffer.from(bytes)
      .toString()
      .split(/(?<=\?>)/);
    for (const doctype of [
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ]) {
      const text = Buffer.from(`${declaration}${doctype}${rest.join('')}`);
      const result = await format.read('list', [sourceOfBytes(name, text)]);
      expect(result).toMatchObject({ ok: false, errors: [{ file: name, code: 'XML_DOCTYPE' }] });
    }
  });

  it.each(ofacFormats)('%s refuses an entry that is there twice', async (format) => {
    const twice = textOf(format).replace(
      /<sdnEntry>[^]*?<\/sdnEntry>|<DistinctParty [^]*?<\/DistinctParty>|<entity [^]*?<\/entity>|^\d.*\n/,
      (record) => record + record,
    );
    expect((await errorsOf(format, Buffer.from(twice))).map(({ code }) => code)).toContain('NUMBER_TWICE');
  });
});

describe('XML', () => {
  it.each(xmlFormats)('%s refuses the files of the other forms', async (format) => {
    for (const other of ofacFormats.filter((one) => one !== format)) {
      const [error] = await errorsOf(format, Buffer.from(textOf(other)));
      expect(error).toMatchObject({ code: 'NOT_THIS_LIST', row: other.endsWith('xml') ? 2 : 1 });
    }
  });

  it.each([
    ['ofac-xml', 'a type it does not know', '<sdnType>Vessel<', '<sdnType>Submarine<', 'VALUE_UNKNOWN', 'sdnType'],
    ['ofac-xml', 'an entry without a number', '<uid>90102</uid>', '', 'VALUE_MISSING', 'uid'],
    ['ofac-xml', 'an entry without a name', '<lastName>NORDLYS HANDEL AS</lastName>', '', 'VALUE_MISSING', 'lastName'],
    ['ofac-xml', 'a type of name it does not know', 'f.k.a.', 'z.k.a.', 'VALUE_UNKNOWN', 'type'],
    [
      'ofac-advanced-xml',
      'a type of party it does not have',
      'PartySubTypeID="1"',
      'PartySubTypeID="9"',
      'REFERENCE_UNKNOWN',
      'PartySubType',
    ],
    [
      'ofac-advanced-xml',
      'a place it does not have',
      'LocationID="3"',
      'LocationID="33"',
      'REFERENCE_UNKNOWN',
      'LocationID',
    ],
    [
      'ofac-advanced-xml',
      'a document of nobody',
      'IdentityID="190103"',
      'IdentityID="190199"',
      'REFERENCE_UNKNOWN',
      'IdentityID',
    ],
    [
      'ofac-advanced-xml',
      'measures against nobody',
      'ProfileID="90104" ListID',
      'ProfileID="90199" ListID',
      'REFERENCE_UNKNOWN',
      'ProfileID',
    ],
    [
      'ofac-advanced-xml',
      'a link to nobody',
      'To-ProfileID="90101"',
      'To-ProfileID="90199"',
      'REFERENCE_UNKNOWN',
      'To-ProfileID',
    ],
    [
      'ofac-advanced-xml',
      'a party without a primary name',
      'AliasTypeID="1403" Primary="true"',
      'AliasTypeID="1403" Primary="false"',
      'VALUE_MISSING',
      'Alias',
    ],
    [
      'ofac-enhanced-xml',
      'a type it does not know',
      '<entityType>Vessel<',
      '<entityType>Submarine<',
      'VALUE_UNKNOWN',
      'entityType',
    ],
    ['ofac-enhanced-xml', 'an entry without a number', '<entity id="90102">', '<entity>', 'VALUE_MISSING', 'id'],
    [
      'ofac-enhanced-xml',
      'an entry without a primary name',
      '<isPrimary>true</isPrimary><isLow',
      '<isPrimary>false</isPrimary><isLow',
      'VALUE_MISSING',
      'isPrimary',
    ],
    ['ofac-enhanced-xml', 'a type of name it does not know', 'F.K.A.', 'Z.K.A.', 'VALUE_UNKNOWN', 'aliasType'],
  ] as const)('%s refuses %s', async (format, _, part, damage, code, column) => {
    expect(textOf(format)).toContain(part);
    const [error] = await errorsOf(format, Buffer.from(textOf(format).replace(part, damage)));
    expect(error).toMatchObject({ code, column });
    expect(error?.row).toBeGreaterThan(1);
  });

  it.each([
    ['ofac-advanced-xml', '<DistinctParty FixedRef="90102"', ' DeltaAction="delete"'],
    ['ofac-enhanced-xml', '<entity id="90102"', ' action="remove"'],
  ] as const)('%s refuses a file of changes', async (format, part, action) => {
    const errors = await errorsOf(format, Buffer.from(textOf(format).replace(part, part + action)));
    expect(errors).toMatchObject([{ code: 'NOT_THIS_LIST', what: expect.stringContaining('changes') }]);
  });

  it('refuses a list without entries, and one whose reference values come too late', async () => {
    const none = textOf('ofac-xml').replace(/<sdnEntry>[^]*<\/sdnEntry>/, '');
    expect(await errorsOf('ofac-xml', Buffer.from(none))).toMatchObject([{ code: 'FILE_EMPTY' }]);
    const [values = ''] = /<ReferenceValueSets>[^]*<\/ReferenceValueSets>/.exec(textOf('ofac-advanced-xml')) ?? [];
    const late = textOf('ofac-advanced-xml').replace(values, '').replace('</Sanctions>', `${values}</Sanctions>`);
    const errors = await errorsOf('ofac-advanced-xml', Buffer.from(late));
    expect(errors).toMatchObject([{ code: 'REFERENCE_UNKNOWN', what: expect.stringContaining('no reference values') }]);
  });
});

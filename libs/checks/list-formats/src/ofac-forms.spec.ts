import { describe, expect, it } from '@jest/globals';
import { entryFacts, type ListEntry } from '@downstream/checks/core';
import { gzipSync } from 'node:zlib';
import { formatOf } from './formats';
import type { FormatId, ListSource, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';
import { ofacFiles, ofacFormats, ofacTexts } from './testing/ofac-files';

async function read(format: FormatId, sources: readonly ListSource[]): Promise<ReadList> {
  const known = formatOf(format);
  if (!known) throw new Error(`No format ${format}`);
  return known.read('ofac-sdn', sources);
}
const entriesOf = (result: ReadList): readonly ListEntry[] => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.entries;
};
const file = (name: string, text: string): ListSource => sourceOfBytes(name, Buffer.from(text));
const inLatin = (entry: ListEntry): ListEntry => ({
  ...entry,
  names: entry.names.filter(({ text }) => !/\p{Script=Cyrillic}/u.test(text)),
});

describe('the forms of an OFAC list', () => {
  it.each(ofacFormats)('%s gives the same entries as the CSV form', async (format) => {
    const expected = entriesOf(await read('ofac-sdn', ofacFiles('ofac-sdn'))).map(entryFacts);
    expect(
      entriesOf(await read(format, ofacFiles(format)))
        .map(inLatin)
        .map(entryFacts),
    ).toEqual(expected);
  });

  it.each(ofacFormats)('%s is counted, and read from gzips as well', async (format) => {
    const result = await read(format, ofacFiles(format));
    const scripts = format.startsWith('ofac-advanced') || format.startsWith('ofac-enhanced') ? 1 : 0;
    expect(result).toMatchObject({
      ok: true,
      report: {
        records: 4,
        entries: 4,
        byType: { INDIVIDUAL: 1, ENTITY: 1, VESSEL: 1, AIRCRAFT: 1, ADDRESS: 0, UNKNOWN: 0 },
        names: 7 + scripts,
        addresses: 2,
        ids: 5,
        skipped: [],
        generatedAt: format === 'ofac-sdn' || format === 'ofac-cons' ? null : '2026-11-20T00:00:00.000Z',
      },
    });
    const packed = Object.entries(ofacTexts[format]).map(([name, text]) =>
      sourceOfBytes(`${name.toUpperCase()}.GZ`, gzipSync(text)),
    );
    expect(entriesOf(await read(format, packed))).toEqual(entriesOf(result));
  });

  it.each(['ofac-advanced-xml', 'ofac-enhanced-xml'] as const)(
    '%s puts names in other scripts last',
    async (format) => {
      const [person] = entriesOf(await read(format, ofacFiles(format)));
      expect(person?.names.map(({ kind }) => kind).sort()).toEqual(['AKA', 'AKA', 'PRIMARY', 'WEAK']);
      expect(person?.names[0]).toEqual({ kind: 'PRIMARY', text: 'SOLHEIM LARSEN, Ingrid' });
      expect(person?.names.at(-1)).toEqual({ kind: 'AKA', text: 'СОЛЬХЕЙМ ЛАРСЕН, Ингрид' });
      expect(person?.remarks).toContain('SDN List: Block');
    },
  );

  it.each(['ofac-xml', 'ofac-advanced-xml', 'ofac-enhanced-xml'] as const)(
    '%s keeps the facts of a ship and every record as published',
    async (format) => {
      const [, , ship] = entriesOf(await read(format, ofacFiles(format)));
      expect(ship?.vessel).toEqual({
        callSign: 'LABC',
        type: 'General Cargo',
        tonnage: '2595',
        grossTonnage: '1865',
        flag: 'Norway',
        flagCountry: 'NO',
        owner: 'Nordlys Handel AS',
      });
      expect(ship?.identifiers).toEqual([
        { type: 'IMO', number: '7406784', country: null, label: 'Vessel Registration Identification IMO' },
      ]);
      const text = Object.values<string>(ofacTexts[format]).join('');
      for (const record of ship?.raw.split('\n') ?? []) expect(text).toContain(record);
      expect(ship?.raw).toContain('IMO 7406784');
    },
  );

  it.each([
    [
      'ofac-xml',
      'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML',
      'http://tempuri.org/sdnList.xsd',
    ],
    [
      'ofac-advanced-xml',
      'http://www.un.org/sanctions/1.0',
      'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML',
    ],
  ] as const)('%s is read under both namespaces', async (format, one, other) => {
    const [[name, text] = ['', '']] = Object.entries<string>(ofacTexts[format]);
    expect(text).toContain(one);
    const moved = entriesOf(await read(format, [file(name, text.replace(one, other))]));
    expect(moved).toEqual(entriesOf(await read(format, ofacFiles(format))));
  });

  it('tells letters by themselves where a script is not named', async () => {
    const text = ofacTexts['ofac-enhanced-xml']['sdn_enhanced.xml'].replace(/<script>\w+<\/script>/g, '');
    const result = await read('ofac-enhanced-xml', [file('sdn_enhanced.xml', text)]);
    const expected = entriesOf(await read('ofac-enhanced-xml', ofacFiles('ofac-enhanced-xml')));
    expect(entriesOf(result).map(entryFacts)).toEqual(expected.map(entryFacts));
    expect(entriesOf(result)[0]?.names[0]).toEqual({ kind: 'PRIMARY', text: 'SOLHEIM LARSEN, Ingrid' });
  });

  it('says what a CSV set lacks, and takes one file of another name for that of the entries', async () => {
    const result = await read('ofac-sdn', [file('sdn_2026-11-20.csv', ofacTexts['ofac-sdn']['sdn.csv'])]);
    expect(result).toMatchObject({
      ok: true,
      report: {
        addresses: 0,
        notes: [
          { code: 'TAKEN_AS', file: 'sdn_2026-11-20.csv' },
          {
            code: 'FILE_ABSENT',
            file: 'alt.csv',
            what: expect.stringContaining('does not mean that any were removed'),
          },
          { code: 'FILE_ABSENT', file: 'add.csv' },
          { code: 'FILE_ABSENT', file: 'sdn_comments.csv' },
        ],
      },
    });
  });

  it('speaks of the files of the consolidated list by their own names, and leaves those of the other set alone', async () => {
    const { 'cons_prim.csv': main, 'cons_alt.csv': alternates } = ofacTexts['ofac-cons'];
    const stranger = file('sdn.csv', 'anything');
    expect(await read('ofac-cons', [file('CONS_PRIM.CSV', main), stranger])).toMatchObject({
      ok: true,
      report: {
        notes: [
          { code: 'FILE_IGNORED', file: 'sdn.csv' },
          { code: 'FILE_ABSENT', file: 'cons_alt.csv' },
          { code: 'FILE_ABSENT', file: 'cons_add.csv' },
          { code: 'FILE_ABSENT', file: 'cons_comments.csv' },
        ],
      },
    });
    const orphan = alternates.replace('90101', '90199');
    expect(await read('ofac-cons', [file('cons_prim.csv', main), file('cons_alt.csv', orphan)])).toMatchObject({
      ok: false,
      errors: [
        { file: 'cons_alt.csv', row: 1, code: 'ENTRY_MISSING', what: expect.stringMatching(/^cons_prim\.csv has/) },
      ],
    });
    expect(await read('ofac-cons', [file('cons_alt.csv', alternates), stranger])).toMatchObject({
      ok: false,
      errors: [{ file: 'cons_prim.csv', code: 'FILE_MISSING' }],
    });
  });

  it('notes a count that the file states and does not keep, and elements nobody knows', async () => {
    const text = ofacTexts['ofac-xml']['sdn.xml']
      .replace('<Record_Count>4<', '<Record_Count>5<')
      .replace('</sdnEntry>', '<colour>red</colour></sdnEntry>')
      .replace('</sdnList>', '<footer/></sdnList>');
    expect(await read('ofac-xml', [file('sdn.xml', text)])).toMatchObject({
      ok: true,
      report: {
        notes: [
          { code: 'ELEMENT_UNKNOWN', what: expect.stringContaining('footer') },
          { code: 'ELEMENT_UNKNOWN', what: expect.stringContaining('colour') },
          { code: 'COUNT_DIFFERS', what: expect.stringContaining('5 entries, and it has 4') },
        ],
      },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatOf } from './formats';
import type { FormatId, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';

interface Expected {
  readonly format: FormatId;
  readonly file: string;
  readonly records: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly names: number;
  readonly ids: number;
  readonly addresses: number;
  readonly skipped: number;
  readonly generatedAt: string | null;
  /** Why the number of records is not the one in the folder's README. */
  readonly because?: string;
}

const table: readonly Expected[] = [
  {
    format: 'us-csl',
    file: 'us_csl/consolidated_2022-04.csv',
    records: 14_159,
    byType: { INDIVIDUAL: 5286, ENTITY: 4532, VESSEL: 433, AIRCRAFT: 283, UNKNOWN: 3625 },
    names: 34_092,
    ids: 10_391,
    addresses: 17_445,
    skipped: 0,
    generatedAt: null,
    because: '14,160 rows; the bank 15268 has two in the CAPTA list that differ in an address of the web alone',
  },
  {
    format: 'us-csl',
    file: 'us_csl/csl_sample.csv',
    records: 113,
    byType: { INDIVIDUAL: 20, ENTITY: 46, VESSEL: 2, UNKNOWN: 45 },
    names: 274,
    ids: 114,
    addresses: 127,
    skipped: 0,
    generatedAt: null,
    because: '115 rows; without _id, two go on a name and day of the row before',
  },
  {
    format: 'us-csl',
    file: 'us_csl/consolidated_sample.csv',
    records: 13,
    byType: { INDIVIDUAL: 4, ENTITY: 3, UNKNOWN: 6 },
    names: 28,
    ids: 0,
    addresses: 13,
    skipped: 0,
    generatedAt: null,
  },
  {
    format: 'bis-dpl',
    file: 'us_csl/dpl_2022-09.txt',
    records: 461,
    byType: { UNKNOWN: 461 },
    names: 461,
    ids: 0,
    addresses: 579,
    skipped: 0,
    generatedAt: null,
    because: '581 rows, of which 120 are further addresses of an order; two rows have no address, or the same one',
  },
  {
    format: 'uk-conlist',
    file: 'uk/UK_OFSI_ConList_2018-04-13.csv',
    records: 2106,
    byType: { INDIVIDUAL: 1426, ENTITY: 680 },
    names: 5547,
    ids: 546,
    addresses: 1159,
    skipped: 0,
    generatedAt: '2018-04-13T00:00:00.000Z',
    because: 'a row per name, birth and address: 9,487 rows below two of preamble and header, of 2,106 groups',
  },
  {
    format: 'opensanctions-simple',
    file: 'nc/opensanctions/ua_war_sanctions.targets.simple.csv',
    records: 2781,
    byType: { INDIVIDUAL: 757, ENTITY: 743, VESSEL: 695, UNKNOWN: 586 },
    names: 6699,
    ids: 4368,
    addresses: 651,
    skipped: 0,
    generatedAt: null,
  },
  {
    format: 'eu-fsf',
    file: 'eu/EU_xmlFullSanctionsList_1_1_RECONSTRUCTED_2026-02.xml.gz',
    records: 5860,
    byType: { INDIVIDUAL: 4341, ENTITY: 1519 },
    names: 29475,
    ids: 2423,
    addresses: 2288,
    skipped: 0,
    generatedAt: '2026-02-24T23:00:00.000Z',
    because: 'names are fewer than the 29,809 aliases: a name that stands there in several languages is one',
  },
  {
    format: 'eu-fsf',
    file: 'eu/EU_xmlFullSanctionsList_1_1_official_excerpt_2018-12-21.xml',
    records: 2,
    byType: { INDIVIDUAL: 1, ENTITY: 1 },
    names: 4,
    ids: 1,
    addresses: 0,
    skipped: 0,
    generatedAt: '2018-12-21T13:39:54.511Z',
  },
  {
    format: 'un',
    file: 'nc/un/UN_consolidated_2018-10.xml',
    records: 1093,
    byType: { INDIVIDUAL: 703, ENTITY: 390 },
    names: 4212,
    ids: 415,
    addresses: 875,
    skipped: 0,
    generatedAt: '2018-10-29T23:09:49.856Z',
  },
  {
    format: 'un',
    file: 'nc/un/UN_consolidated_2026-02.xml',
    records: 1003,
    byType: { INDIVIDUAL: 730, ENTITY: 273 },
    names: 4194,
    ids: 457,
    addresses: 740,
    skipped: 0,
    generatedAt: '2026-02-27T00:00:09.554Z',
  },
  {
    format: 'uk',
    file: 'uk/UK_Sanctions_List_RECONSTRUCTED_2026-02.xml.gz',
    records: 6035,
    byType: { INDIVIDUAL: 3875, ENTITY: 1528, VESSEL: 632 },
    names: 18596,
    ids: 603,
    addresses: 3615,
    skipped: 23,
    generatedAt: '2026-02-25T00:00:00.000Z',
    because: 'the 23 left out are names without words, of entries that have others',
  },
  {
    format: 'seco',
    file: 'ch/CH_SECO_consolidated-list_RECONSTRUCTED_2026-02.xml.gz',
    records: 7608,
    byType: { INDIVIDUAL: 4518, ENTITY: 3090 },
    names: 13046,
    ids: 0,
    addresses: 2609,
    skipped: 0,
    generatedAt: '2026-02-25T00:00:00.000Z',
  },
  {
    format: 'ftm',
    file: 'nc/opensanctions/yente_fixture_zala.entities.ftm.json',
    records: 17,
    byType: { INDIVIDUAL: 6, ENTITY: 8 },
    names: 242,
    ids: 84,
    addresses: 122,
    skipped: 3,
    generatedAt: null,
    because:
      'of 91 lines 17 are parties, 3 of them no targets; 74 are addresses, sanctions, links and a passport of theirs',
  },
  {
    format: 'ftm',
    file: 'nc/opensanctions/yente_fixture_t1.entities.ftm.json',
    records: 7,
    byType: { INDIVIDUAL: 4, ENTITY: 2 },
    names: 35,
    ids: 2,
    addresses: 0,
    skipped: 1,
    generatedAt: null,
    because: 'one of the 7 is an address nobody in the file has',
  },
];

const folder = join(import.meta.dirname, '../../../../../shared/data');
const present = existsSync(folder);
if (!present) console.info(`Published lists skipped: no folder ${folder}`);

async function read({ format, file }: Pick<Expected, 'format' | 'file'>): Promise<ReadList | null> {
  if (!present) return null;
  const source = sourceOfBytes(basename(file), readFileSync(join(folder, file)));
  return (await formatOf(format)?.read(format, [source])) ?? null;
}
const results: (Expected & { readonly result: ReadList | null })[] = [];
for (const expected of table) results.push({ ...expected, result: await read(expected) });
const delta = await read({ format: 'ftm', file: 'nc/opensanctions/yente_fixture_t2.entities.delta.json' });

describe('published lists', () => {
  (present ? it : it.skip).each(results)('$file as $format', ({ result, ...expected }) => {
    if (!result?.ok) throw new Error(JSON.stringify(result?.errors));
    const { entries, report } = result;
    const kinds = Object.fromEntries(Object.entries(report.byType).filter(([, count]) => count > 0));
    const { records, names, ids, addresses, generatedAt } = report;
    expect({ records, byType: kinds, names, ids, addresses, generatedAt, skipped: report.skipped.length }).toEqual({
      records: expected.records,
      byType: expected.byType,
      names: expected.names,
      ids: expected.ids,
      addresses: expected.addresses,
      generatedAt: expected.generatedAt,
      skipped: expected.skipped,
    });
    expect(report.entries).toBe(entries.length);
    expect(new Set(entries.map(({ list, ref }) => `${list} ${ref}`)).size).toBe(entries.length);
    expect(entries.every(({ kind, names: own }) => kind === 'ADDRESS' || own.length > 0)).toBe(true);
  });

  (present ? it : it.skip)(
    'the thirteen lists of the Consolidated Screening List have the counts of its README',
    () => {
      const csl = results[0]?.result;
      const counts: Record<string, number> = {};
      for (const { list } of csl?.ok ? csl.entries : []) counts[list] = (counts[list] ?? 0) + 1;
      expect(counts).toEqual({
        'us-csl/SDN': 10_026,
        'us-csl/EL': 2001,
        'us-csl/DTC': 727,
        'us-csl/DPL': 462,
        'us-csl/SSI': 290,
        'us-csl/UVL': 201,
        'us-csl/ISN': 163,
        'us-csl/PLC': 78,
        'us-csl/MEU': 71,
        'us-csl/CMIC': 68,
        'us-csl/CAP': 52,
        'us-csl/MBS': 17,
        'us-csl/FSE': 3,
      });
    },
  );

  (present ? it : it.skip)('a file of changes to a list is refused, not taken for the list', () => {
    expect(delta).toMatchObject({ ok: false, errors: [{ code: 'NOT_THIS_LIST', row: 1 }] });
  });
});

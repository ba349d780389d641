import { describe, expect, it } from '@jest/globals';
import { birthText, type ListEntry } from '@downstream/checks/core';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { countryCode } from './country-code';
import { formatOf } from './formats';
import type { FormatId, ReadList } from './list-format';
import { sourceOfBytes } from './list-source';

const folder = join(import.meta.dirname, '../../../../../shared/data/ofac');
const present = existsSync(folder);
if (!present) console.info(`Published OFAC forms skipped: no folder ${folder}`);
const published = present ? it : it.skip;

const sdn = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'];
const cons = ['cons_prim.csv', 'cons_alt.csv', 'cons_add.csv'];
const within = (name: string, files: readonly string[]): readonly string[] => files.map((file) => `${name}/${file}`);

/** Persons, organisations, ships, aircraft; names, identifying numbers, addresses; records left out. */
type Counts = readonly [readonly [number, number, number, number], readonly [number, number, number], number];

// Records are those of the folder's README. Addresses are fewer than the records of add.csv by those with no field
// filled in (2,222, 2,652, 146 and 52); names are the records of entries and alternate names and the weak ones in the
// remarks; left out are overflows of remarks without an entry, or of remarks that are not cut off.
const expected: readonly (readonly [FormatId, readonly string[], string | null, Counts])[] = [
  ['ofac-sdn', within('sdn_legacy_2019-01', sdn), null, [[3845, 2994, 323, 217], [19_098, 5962, 9474], 10]],
  ['ofac-sdn', within('sdn_legacy_2023-12-28', sdn), null, [[6646, 6033, 764, 378], [34_303, 14_941, 16_338], 3]],
  ['ofac-sdn', ['sdn_history/sdn_2024-02-20.csv'], null, [[6700, 6063, 786, 382], [17_325, 14_907, 0], 0]],
  ['ofac-sdn', ['sdn_history/sdn_2024-02-23.csv'], null, [[6757, 6547, 798, 382], [18_000, 15_970, 0], 0]],
  ['ofac-cons', within('cons_2018-05', cons), null, [[94, 471, 74, 0], [1894, 1146, 711], 0]],
  ['ofac-cons', within('cons_2025-12', [...cons, 'cons_comments.csv']), null, [[79, 363, 0, 0], [1587, 1050, 522], 0]],
  ['ofac-xml', ['cons_2018-05/consolidated.xml'], '2018-04-06', [[94, 471, 74, 0], [1894, 1146, 711], 0]],
  ['ofac-xml', ['xml/CONSOLIDATED_legacy_2020-12-14.xml'], '2020-12-14', [[82, 294, 0, 0], [1295, 941, 408], 0]],
  ['ofac-advanced-xml', ['xml/CONS_ADVANCED_2020-03-17.xml'], '2020-03-17', [[82, 293, 0, 0], [1290, 941, 407], 0]],
  ['ofac-enhanced-xml', ['xml/CONS_ENHANCED_2025-01-14.XML'], '2025-01-10', [[80, 363, 0, 0], [1624, 1032, 531], 0]],
];

async function read(format: FormatId, files: readonly string[]): Promise<ReadList | undefined> {
  const sources = files.map((file) => sourceOfBytes(basename(file), readFileSync(join(folder, file))));
  return formatOf(format)?.read('ofac', sources);
}
// Read once and outside of the tests, for a whole list takes longer than a small test may.
const results = new Map<string, ReadList | undefined>();
for (const [format, files] of present ? expected : []) results.set(files[0] ?? '', await read(format, files));

const entriesOf = (file: string): ReadonlyMap<string, ListEntry> => {
  const result = results.get(file);
  if (!result?.ok) throw new Error(`${file}: ${JSON.stringify(result?.errors)}`);
  return new Map(result.entries.map((entry) => [entry.ref, entry]));
};

const facts = {
  kind: (entry: ListEntry) => [entry.kind],
  names: (entry: ListEntry) => entry.names.map(({ kind, text }) => `${kind} ${text.replace(/"/g, "'").toUpperCase()}`),
  programmes: (entry: ListEntry) => entry.programmes,
  title: (entry: ListEntry) => [entry.title],
  births: (entry: ListEntry) => entry.births.map(birthText),
  birthPlaces: (entry: ListEntry) => entry.birthPlaces,
  nationalities: (entry: ListEntry) => entry.nationalities,
  genders: (entry: ListEntry) => entry.genders,
  identifiers: (entry: ListEntry) =>
    entry.identifiers.map(({ type, number, country, label }) => `${type} ${number} ${country} ${label}`),
  addresses: (entry: ListEntry) =>
    entry.addresses.map((one) => `${one.street}|${one.city}|${one.countryText}`.replace(/"/g, "'")),
  // The CSV form groups the digits of a tonnage.
  vessel: (entry: ListEntry) => [JSON.stringify(entry.vessel).replace(/(\d),(?=\d)/g, '$1')],
  linkedTo: (entry: ListEntry) => entry.linkedTo.map((name) => name.toUpperCase()),
} satisfies Readonly<Record<string, (entry: ListEntry) => readonly (string | null)[]>>;

/** How many entries of both lists differ in each kind of fact, whatever its order. */
function differences(one: string, other: string): Readonly<Record<string, number>> {
  const [ours, theirs] = [entriesOf(one), entriesOf(other)];
  const both = [...ours.values()].flatMap((a) => [theirs.get(a.ref)].filter((b) => b !== undefined).map((b) => [a, b]));
  expect(both.length).toBeGreaterThan(300);
  const differing = Object.entries(facts).map(([fact, of]) => {
    const text = (entry: ListEntry | undefined): string => (entry ? JSON.stringify([...of(entry)].sort()) : '');
    return [fact, both.filter(([a, b]) => text(a) !== text(b)).length] as const;
  });
  return Object.fromEntries(differing.filter(([, count]) => count > 0));
}

describe('published OFAC lists in all their forms', () => {
  published.each(expected)('%s %j: every record is taken over or accounted for', (_, files, day, counts) => {
    const result = results.get(files[0] ?? '');
    if (!result?.ok) throw new Error(JSON.stringify(result?.errors));
    const [[INDIVIDUAL, ENTITY, VESSEL, AIRCRAFT], [names, ids, addresses], left] = counts;
    const { skipped, notes, ...report } = result.report;
    expect({ ...report, skipped: skipped.length }).toEqual({
      generatedAt: day === null ? null : `${day}T00:00:00.000Z`,
      records: INDIVIDUAL + ENTITY + VESSEL + AIRCRAFT,
      entries: INDIVIDUAL + ENTITY + VESSEL + AIRCRAFT,
      byType: { INDIVIDUAL, ENTITY, VESSEL, AIRCRAFT, ADDRESS: 0, UNKNOWN: 0 },
      names,
      ids,
      addresses,
      skipped: left,
    });
    expect(notes.filter(({ code }) => code === 'COUNT_DIFFERS' || code === 'ELEMENT_UNKNOWN')).toEqual([]);
    expect(result.entries.filter(({ raw }) => raw === '')).toEqual([]);
  });

  published('the same list as CSV and as XML has the same facts', () => {
    expect(differences('cons_2018-05/cons_prim.csv', 'cons_2018-05/consolidated.xml')).toEqual({});
  });

  published('the ADVANCED list has the facts of the legacy list nine months later', () => {
    expect(differences('xml/CONS_ADVANCED_2020-03-17.xml', 'xml/CONSOLIDATED_legacy_2020-12-14.xml')).toEqual({});
  });

  // What differs: names and addresses in other scripts, which CSV has not; countries of issue, which it seldom prints;
  // a dot that ends a linked name, which it takes for the end of the sentence; and the changes of eleven months.
  published('the ENHANCED list has nearly all facts of the CSV list eleven months later', () => {
    expect(differences('xml/CONS_ENHANCED_2025-01-14.XML', 'cons_2025-12/cons_prim.csv')).toEqual({
      names: 34,
      programmes: 12,
      identifiers: 12,
      addresses: 16,
      linkedTo: 5,
    });
  });

  published('names in other scripts come after those in Latin letters, and none is first', () => {
    const entries = [...entriesOf('xml/CONS_ENHANCED_2025-01-14.XML').values()];
    const latin = entries.map(({ names }) => names.map(({ text }) => /\p{Script=Latin}/u.test(text)));
    expect(latin.filter(([first]) => !first)).toEqual([]);
    expect(latin.filter((flags) => flags.lastIndexOf(true) > flags.indexOf(false) && flags.includes(false))).toEqual(
      [],
    );
    expect(latin.flat().filter((is) => !is)).toHaveLength(45);
  });

  published('every country of the ENHANCED list has the code that the list gives it', () => {
    const text = readFileSync(join(folder, 'xml/CONS_ENHANCED_2025-01-14.XML'), 'utf-8');
    const countries = /<type>COUNTRY<\/type>\s*<value>([^<]+)<\/value>\s*<isoCode>([A-Z]{2})<\/isoCode>/g;
    const wrong = [...text.matchAll(countries)].filter(([, name, code]) => countryCode(name ?? null) !== code);
    expect(wrong.map(([, name, code]) => `${name} ${code}`)).toEqual([]);
  });
});

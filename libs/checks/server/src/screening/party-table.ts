import { askedParty } from '@downstream/contracts';
import { PARTIES_PER_TABLE } from '@downstream/contracts';
import { refuse, ok, type Result } from '@downstream/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import type { AskedParty } from '../persistence/screenings';

/** One thing wrong in a table of parties. */
export interface TableFault {
  /** From 1, the line of column names not counted; null when it is about the whole table. */
  readonly row: number | null;
  readonly column: string | null;
  readonly what: string;
}

const columns = ['name', 'ref', 'aliases', 'type', 'country', 'dob', 'identifier', 'address', 'city'] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;
const MOST_FAULTS = 50;

const kinds: Readonly<Record<string, AskedParty['kind']>> = {
  '': 'ORGANISATION',
  organisation: 'ORGANISATION',
  organization: 'ORGANISATION',
  company: 'ORGANISATION',
  entity: 'ORGANISATION',
  person: 'PERSON',
  individual: 'PERSON',
  vessel: 'VESSEL',
  ship: 'VESSEL',
  aircraft: 'AIRCRAFT',
};

const broken = (faults: readonly TableFault[]): Result<never> =>
  refuse('PARTY_TABLE_BROKEN', {
    faults: faults.slice(0, MOST_FAULTS),
    more: Math.max(0, faults.length - MOST_FAULTS),
  });
const whole = (what: string): Result<never> => broken([{ row: null, column: null, what }]);

/**
 * The parties of a CSV table in UTF-8 with the column `name` and, where known, `ref`, `aliases`, `country` and
 * `identifier` (several by semicolons), `type`, `dob`, `address`, `city`; other columns are left alone.
 * @returns refusal PARTY_TABLE_BROKEN with every fault: a party left out would look like one without candidates
 */
export function partiesOfTable(bytes: Uint8Array): Result<readonly AskedParty[]> {
  const rows = rowsOf(bytes);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return whole('The table has no parties.');
  if (rows.value.length > PARTIES_PER_TABLE) return whole(`The table has more than ${PARTIES_PER_TABLE} parties.`);
  const faults: TableFault[] = [];
  const parties: AskedParty[] = [];
  rows.value.forEach((row, at) => {
    const party = askedParty.safeParse(described(row));
    if (party.success) parties.push(party.data);
    else {
      const [issue] = party.error.issues;
      faults.push({ row: at + 1, column: columnOf[String(issue?.path[0])] ?? null, what: issue?.message ?? '' });
    }
  });
  return faults.length > 0 ? broken(faults) : ok(parties);
}

const columnOf: Readonly<Record<string, string>> = {
  names: 'name',
  reference: 'ref',
  kind: 'type',
  countries: 'country',
  dateOfBirth: 'dob',
  identifiers: 'identifier',
  addresses: 'address',
};

const several = (cell: string): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const orNull = (cell = ''): string | null => (cell.trim() === '' ? null : cell.trim());

function described(row: Row): unknown {
  const { name = '', aliases = '', type = '', country = '', identifier = '' } = row;
  const countries = several(country).map((one) => one.toUpperCase());
  const street = orNull(row.address);
  const city = orNull(row.city);
  return {
    reference: orNull(row.ref),
    names: [name, ...several(aliases)],
    kind: kinds[type.trim().toLowerCase()] ?? type,
    countries,
    dateOfBirth: orNull(row.dob),
    identifiers: several(identifier).map((number) => ({ number, type: 'REGISTRATION', country: countries[0] ?? null })),
    addresses: street === null && city === null ? [] : [{ street, city, country: countries[0] ?? null }],
  };
}

function rowsOf(bytes: Uint8Array): Result<readonly Row[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole('The file is not in UTF-8.');
  }
  try {
    const [header = [], ...lines] = parse(text, { skip_empty_lines: true }) as string[][];
    const known = header.map((column) => column.trim().toLowerCase());
    if (!known.includes('name')) return whole('The first line must name the columns, one of them "name".');
    const twice = columns.filter((column) => known.indexOf(column) !== known.lastIndexOf(column));
    if (twice.length > 0) return whole(`Columns named twice: ${twice.join(', ')}.`);
    return ok(lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [known[at] ?? '', cell]))));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return whole(`The file is no CSV table: ${error.message}`);
  }
}

import { listFileError } from './list-file-error';
import type { ListSource } from './list-format';
import { textPieces } from './source-text';
import { Unreadable } from './whole-list';

/** An entity of FollowTheMoney: a party, an address, or something that connects parties. */
export interface FtmRecord {
  readonly id: string;
  readonly schema: string;
  readonly caption: string | null;
  /** Whether it is what the list is about; `null` where the file does not say. */
  readonly target: boolean | null;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Line of the file, from 1. */
  readonly row: number;
  readonly raw: string;
}

/** The values of some properties, in this order. */
export const valuesOf = ({ properties }: FtmRecord, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => properties[name] ?? []);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function propertiesOf(value: unknown): FtmRecord['properties'] | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value).map(([name, values]): [string, readonly string[]] => [
    name,
    // An entity may also stand whole where others give its number.
    (Array.isArray(values) ? values : [values]).flatMap((one: unknown) =>
      typeof one === 'string' ? [one] : isObject(one) && typeof one['id'] === 'string' ? [one['id']] : [],
    ),
  ]);
  return Object.fromEntries(entries);
}

function recordOf(file: string, row: number, raw: string, value: unknown): FtmRecord {
  const refuse = (code: 'NOT_THIS_LIST' | 'VALUE_MISSING', what: string, column: string | null = null): never => {
    throw new Unreadable(listFileError(file, code, what, row, column));
  };
  if (isObject(value) && 'op' in value && 'entity' in value) {
    return refuse('NOT_THIS_LIST', 'These are changes to a list and not the list: read the file of all entities.');
  }
  const { id, schema, caption, target, properties } = isObject(value) ? value : {};
  const read = propertiesOf(properties);
  if (row === 1 && (typeof schema !== 'string' || !read)) {
    return refuse('NOT_THIS_LIST', 'This JSON is no entity of FollowTheMoney: it has no schema or no properties.');
  }
  if (typeof id !== 'string' || id === '') return refuse('VALUE_MISSING', 'The entity has no id.', 'id');
  if (typeof schema !== 'string') return refuse('VALUE_MISSING', 'The entity has no schema.', 'schema');
  if (!read) return refuse('VALUE_MISSING', 'The entity has no properties.', 'properties');
  return {
    id,
    schema,
    caption: typeof caption === 'string' ? caption : null,
    target: typeof target === 'boolean' ? target : null,
    properties: read,
    row,
    raw,
  };
}

/** An entity in characters. */
const LARGEST = 8 * 1024 * 1024;

async function* linesOf(source: ListSource): AsyncGenerator<{ line: string; row: number; last: boolean }> {
  let rest = '';
  let row = 0;
  for await (const piece of textPieces(source, 'JSON')) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LARGEST) {
      const what = `This line is longer than ${LARGEST} characters.`;
      throw new Unreadable(listFileError(source.name, 'RECORD_TOO_LARGE', what, row + lines.length + 1));
    }
    for (const line of lines) yield { line, row: ++row, last: false };
  }
  yield { line: rest, row: row + 1, last: true };
}

function parsed(file: string, line: string, row: number, last: boolean): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const what = last
      ? 'The file ends within this line: it was cut off.'
      : 'This line is no JSON; the file must have one entity on each line.';
    throw new Unreadable(listFileError(file, last ? 'TRUNCATED' : 'JSON_BROKEN', what, row));
  }
}

/** Reads a file with one entity on each line. @throws Unreadable with the line of the first fault */
export async function readFtmRecords(source: ListSource): Promise<ReadonlyMap<string, FtmRecord>> {
  const records = new Map<string, FtmRecord>();
  for await (const { line, row, last } of linesOf(source)) {
    const raw = line.trim();
    if (raw === '') continue;
    const record = recordOf(source.name, row, raw, parsed(source.name, raw, row, last && row > 1));
    if (records.has(record.id)) {
      throw new Unreadable(
        listFileError(source.name, 'NUMBER_TWICE', `The id ${record.id} was there before.`, row, 'id'),
      );
    }
    records.set(record.id, record);
  }
  if (records.size === 0) throw new Unreadable(listFileError(source.name, 'FILE_EMPTY', 'The file has no entities.'));
  return records;
}

import type { EntryAddress, ListEntry } from '@downstream/checks/core';
import { readMonthFirst } from './calendar-span';
import { joinedEntry, known, listEntry } from './entry-parts';
import { type HeaderRow, type TableShape } from './header-table';
import { tableFormat } from './table-format';
import { listFileError, type ListFileError } from './list-file-error';
import type { ListNote } from './list-format';
import { isCountryCode, placeCountry } from './place-country';
import { isState } from './us-csl-address';
import { Unreadable } from './whole-list';

const shape: TableShape = {
  title: 'BIS Denied Persons List',
  delimiter: '\t',
  required: [
    'Name',
    'Street_Address',
    'City',
    'State',
    'Country',
    'Postal_Code',
    'Effective_Date',
    'Expiration_Date',
    'Standard_Order',
    'Last_Update',
    'Action',
    'FR_Citation',
  ],
  optional: [],
};

function addressOf(row: HeaderRow): EntryAddress | null {
  const [street, city, state, postal] = ['Street_Address', 'City', 'State', 'Postal_Code'].map((part) =>
    row.cell(part),
  );
  const countryText = row.cell('Country');
  if (known([street, city, state, postal, countryText]).length === 0) return null;
  // The publisher leaves the country out for addresses in the United States, and once wrote the state's code there.
  const american =
    (countryText === null && isState(state ?? '')) ||
    (countryText !== null && isState(countryText) && !isCountryCode(countryText));
  const place = known([city, state, postal]).join(' ');
  return {
    street: street ?? null,
    city: place === '' ? null : place,
    country: american ? 'US' : placeCountry(countryText),
    countryText: countryText,
  };
}

interface Order {
  readonly entry: ListEntry;
  readonly ends: string | null;
}

function rowOrder(list: string, file: string, row: HeaderRow, errors: ListFileError[]): Order | null {
  const name = row.cell('Name');
  const fault = (code: 'VALUE_MISSING' | 'NOT_A_DATE', what: string, column: string): null => {
    errors.push(listFileError(file, code, what, row.row, column));
    return null;
  };
  if (name === null) return fault('VALUE_MISSING', 'The row has no name.', 'Name');
  const day = (column: string): string | null => {
    const text = row.cell(column);
    if (text === null) return null;
    return readMonthFirst(text) ?? fault('NOT_A_DATE', `No date of the form 12/31/2026: ${text}.`, column);
  };
  const [begins, ends] = [day('Effective_Date'), day('Expiration_Date')];
  const order = row.cell('Standard_Order');
  const said = (label: string, value: string | null): string | null => (value === null ? null : `${label}: ${value}`);
  const entry = listEntry({
    list,
    // The publisher gives no numbers; a person may be under several orders, and one order has a row per address.
    ref: known([name, begins ?? row.cell('FR_Citation')]).join(', '),
    kind: 'UNKNOWN',
    names: [{ kind: 'PRIMARY', text: name }],
    addresses: known([addressOf(row)]),
    remarks: known([
      said('Denial begins', begins),
      said('Denial ends', ends),
      order === 'N' ? 'Not a standard order: its terms differ' : said('Standard order', order),
      said('Last update', row.cell('Last_Update')),
      said('Action', row.cell('Action')),
      said('Federal Register citation', row.cell('FR_Citation')),
    ]),
    raw: row.raw,
  });
  return { entry, ends };
}

interface Orders {
  readonly entries: readonly ListEntry[];
  readonly joined: number;
  readonly ended: number;
  /** Newest update the file speaks of. */
  readonly asOf: string | null;
}

const ENDED = 'The denial has ended, by the newest update in the file; the publisher still lists it';

function readOrders(list: string, file: string, rows: readonly HeaderRow[]): Orders {
  const errors: ListFileError[] = [];
  const orders = new Map<string, Order>();
  for (const row of rows) {
    const order = rowOrder(list, file, row, errors);
    if (!order) continue;
    const before = orders.get(order.entry.ref);
    // Rows of one order that end on different days: the later end counts, for the party is denied until then.
    const ends = before
      ? known([before.ends, order.ends]).length < 2
        ? null
        : latest([before.ends, order.ends])
      : order.ends;
    orders.set(order.entry.ref, { entry: before ? joinedEntry(before.entry, order.entry) : order.entry, ends });
  }
  if (errors.length > 0) throw new Unreadable(...errors);
  const asOf = newest(rows.map((row) => row.cell('Last_Update')));
  const over = ({ ends }: Order): boolean => ends !== null && asOf !== null && ends < asOf;
  const all = [...orders.values()];
  const entries = all.map((order) =>
    over(order) ? { ...order.entry, remarks: [...order.entry.remarks, ENDED] } : order.entry,
  );
  return { entries, joined: rows.length - entries.length, ended: all.filter(over).length, asOf };
}

const latest = (days: readonly (string | null)[]): string | null => [...known(days)].sort().at(-1) ?? null;

const year = (day: string): number => Number(day.slice(0, 4));

/** The newest of many days, leaving out slips such as 3017: a day years after all others. */
function newest(days: readonly (string | null)[]): string | null {
  const sorted = [...known(days)].filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort();
  while (sorted.length > 1 && year(sorted.at(-1) ?? '') > year(sorted.at(-2) ?? '') + 2) sorted.pop();
  return sorted.at(-1) ?? null;
}

function notesOn(file: string, { joined, ended, asOf }: Orders): readonly ListNote[] {
  const rows = `${joined} rows are further addresses of an order in an earlier row.`;
  const over = `${ended} denials had ended by ${asOf ?? 'the newest update'}; they are entries all the same, and say so.`;
  return [
    ...(joined > 0 ? [{ code: 'ROWS_JOINED', file, what: rows }] : []),
    ...(ended > 0 ? [{ code: 'ORDERS_ENDED', file, what: over }] : []),
  ];
}

/** The Denied Persons List of the US Bureau of Industry and Security, in its tab-separated form: an entry per name and order. */
export const bisDpl = tableFormat({
  id: 'bis-dpl',
  title: 'BIS Denied Persons List, tab-separated text',
  terms: null,
  shape,
  read: (list, file, rows) => {
    const orders = readOrders(list, file, rows);
    return { entries: orders.entries, notes: notesOn(file, orders) };
  },
});

import type { OutgoingTable, TableLine } from './outgoing-table';

// What a spreadsheet takes for the beginning of a formula, in its full-width and small forms too, behind whatever
// nobody sees or a spreadsheet passes over: blanks, control and format characters, quotation marks.
const PASSED_OVER = `[\\s\\p{Z}\\p{C}"']*`;
const STARTS = '[=+\\-@\\u2212\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20]';
const AT_FRONT = new RegExp(`^(?:${PASSED_OVER}${STARTS}|[\\t\\r\\n])`, 'u');
// A spreadsheet that is set to another delimiter cuts a cell in the middle: what follows is the front of a cell, too.
const BEHIND_A_CUT = new RegExp(`([,;\\t\\r\\n])(?=${PASSED_OVER}${STARTS})`, 'gu');

/** A cell as CSV, never the beginning of a formula: an apostrophe before it makes it a text. */
export function csvCell(text: string): string {
  const whole = text.replace(BEHIND_A_CUT, "$1'");
  const safe = AT_FRONT.test(whole) ? `'${whole}` : whole;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV in UTF-8, with the mark by which spreadsheets know it. What it is about stands above its headings,
 * with an empty line between.
 * @param delimiter the one that spreadsheets of the reader's language expect
 */
export async function* csvOf(
  { about, headings, rows }: Omit<OutgoingTable, 'title'>,
  delimiter: ',' | ';' = ',',
): AsyncIterable<string> {
  const lines = (some: readonly TableLine[]): string =>
    some.map((cells) => `${cells.map(csvCell).join(delimiter)}\r\n`).join('');
  yield `\ufeff${about.length > 0 ? lines([...about, []]) : ''}${lines([headings])}`;
  for await (const some of rows) yield lines(some);
}

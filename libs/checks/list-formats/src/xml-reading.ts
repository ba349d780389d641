import type { Instant } from '@downstream/kernel';
import { listFileError, MOST_ERRORS, type ListFileError, type ListFileErrorCode } from './list-file-error';
import type { LeftOut, ListNote } from './list-format';
import { Unreadable } from './whole-list';
import type { XmlElement } from './xml-element';
import type { XmlSeen } from './xml-records';

/** Why a file of additions and removals, which some publishers offer under the same root, is not read as a list. */
export const CHANGES = 'The file tells changes of a list, and is not the list.';

/** Faults, numbers and notes that come up while the records of one XML file are read. */
export class XmlReading {
  readonly notes: ListNote[] = [];
  readonly skipped: LeftOut[] = [];
  private readonly errors: ListFileError[] = [];
  private readonly refs = new Set<string>();
  private readonly strangers = new Map<string, number>();

  constructor(readonly file: string) {}

  /** Notes a fault of a record; `finish` refuses the list for it. */
  fault(element: XmlElement | null, code: ListFileErrorCode, what: string, column: string | null = null): void {
    if (this.errors.length < MOST_ERRORS)
      this.errors.push(listFileError(this.file, code, what, element?.line ?? null, column));
  }

  /** Ends the reading with a fault after which nothing could be understood. @throws Unreadable */
  refuse(element: XmlElement, code: ListFileErrorCode, what: string): never {
    this.fault(element, code, what);
    throw new Unreadable(...this.errors);
  }

  note(code: string, what: string): void {
    this.notes.push({ code, file: this.file, what });
  }

  /** The publisher's number of a record; missing or used before is a fault. */
  ref(record: XmlElement, value: string | null, column: string): string {
    if (value === null) this.fault(record, 'VALUE_MISSING', 'The entry has no number.', column);
    else if (this.refs.has(value)) this.fault(record, 'NUMBER_TWICE', `The number ${value} was there before.`, column);
    else this.refs.add(value);
    return value ?? '';
  }

  /** Counts the elements directly in a record that its format does not know, for a note. */
  strange(record: XmlElement, known: ReadonlySet<string>): void {
    for (const { name } of record.children) {
      if (!known.has(name) && (this.strangers.has(name) || this.strangers.size < 50)) {
        this.strangers.set(name, (this.strangers.get(name) ?? 0) + 1);
      }
    }
  }

  /**
   * Ends the reading.
   * @param known paths outside the records that mean nothing for a list; with a `/` at the end, all below as well
   * @throws Unreadable with every fault
   */
  finish({ elsewhere }: XmlSeen, entries: number, known: readonly string[] = []): void {
    if (this.errors.length === 0 && entries === 0 && this.skipped.length === 0) {
      this.fault(null, 'FILE_EMPTY', 'The file has no entries.');
    }
    if (this.errors.length > 0) throw new Unreadable(...this.errors);
    const means = (path: string): boolean =>
      !known.some((one) => path === one || (one.endsWith('/') && `${path}/`.startsWith(one)));
    for (const [path, count] of [...elsewhere].filter(([one]) => means(one))) {
      this.note('ELEMENT_UNKNOWN', `${path}, found ${count} times, is no part of this format as it is known.`);
    }
    for (const [name, count] of this.strangers) {
      this.note('ELEMENT_UNKNOWN', `${name}, found in ${count} entries, is read into their raw text only.`);
    }
  }
}

/** The first instant of a calendar day, in UTC: publishers name a day and no place. `null` for what is no day. */
export function dayStart(year: string, month: string, day: string): Instant | null {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00.000Z`;
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? null : (text as Instant);
}

import type { EntryKind, ListEntry } from '@downstream/checks/core';
import { known, listEntry, words } from './entry-parts';
import { ftmAddress, ftmEntry, type FtmParts } from './ftm-entry';
import { readFtmRecords, valuesOf, type FtmRecord } from './ftm-record';
import { listFileError } from './list-file-error';
import type { LeftOut } from './list-format';
import { openKind, openSanctionsTerms } from './open-facts';
import { reportOf } from './report';
import { oneFileFormat } from './one-file-format';
import { Unreadable } from './whole-list';
import { wordIn } from './word-table';

/** Schemas that connect two parties, and the properties that name the two (FollowTheMoney model 3.8). */
const edges: Readonly<Record<string, readonly [string, string]>> = {
  Associate: ['person', 'associate'],
  Directorship: ['director', 'organization'],
  Employment: ['employee', 'employer'],
  Family: ['person', 'relative'],
  Membership: ['member', 'organization'],
  Ownership: ['owner', 'asset'],
  Representation: ['agent', 'client'],
  Succession: ['predecessor', 'successor'],
  UnknownLink: ['subject', 'object'],
};
const documents = new Set(['Passport', 'Identification']);

type Records = ReadonlyMap<string, FtmRecord>;
const endsOf = (record: FtmRecord): readonly (readonly string[])[] =>
  (wordIn(edges, record.schema) ?? []).map((property) => valuesOf(record, property));

/** The records that belong to each party. */
class Parts {
  private readonly sanctions = new Map<string, FtmRecord[]>();
  private readonly documents = new Map<string, FtmRecord[]>();
  private readonly links = new Map<string, string[]>();
  /** Addresses somebody has. */
  readonly inhabited = new Set<string>();

  constructor(private readonly records: Records) {
    for (const record of records.values()) {
      for (const id of valuesOf(record, 'addressEntity')) this.inhabited.add(id);
      if (record.schema === 'Sanction') for (const id of valuesOf(record, 'entity')) add(this.sanctions, id, record);
      if (documents.has(record.schema)) for (const id of valuesOf(record, 'holder')) add(this.documents, id, record);
      const [from = [], to = []] = endsOf(record);
      for (const a of from) {
        for (const b of to) {
          add(this.links, a, b);
          add(this.links, b, a);
        }
      }
    }
  }

  of(record: FtmRecord): FtmParts {
    return {
      addresses: known(valuesOf(record, 'addressEntity').map((id) => this.records.get(id))),
      sanctions: this.sanctions.get(record.id) ?? [],
      documents: this.documents.get(record.id) ?? [],
      linkedTo: known((this.links.get(record.id) ?? []).map((id) => this.records.get(id)?.caption)),
    };
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

interface Sorted {
  readonly entries: readonly ListEntry[];
  readonly skipped: readonly LeftOut[];
  /** How many of the skipped are parties or addresses. */
  readonly parties: number;
}

const isAddress = (kind: EntryKind | undefined): boolean => kind === 'ADDRESS';
const NOT_A_TARGET = 'It is no target of the list, only connected with one.';

function addressEntry(list: string, record: FtmRecord): ListEntry {
  const raw = record.raw;
  return listEntry({ list, ref: record.id, kind: 'ADDRESS', names: [], addresses: known([ftmAddress(record)]), raw });
}

/** Why a party is no entry; `null` when it is one. */
function notListed(record: FtmRecord): string | null {
  if (record.target === false) return NOT_A_TARGET;
  const names = valuesOf(record, 'name', 'alias', 'weakAlias', 'previousName', 'abbreviation');
  return known(names.map(words)).length === 0 ? 'It has no name.' : null;
}

/** Why a record that is no party is left out; `null` when it is a part of an entry. */
function loose(record: FtmRecord, listed: ReadonlySet<string>): string | null {
  const owners =
    record.schema === 'Sanction'
      ? valuesOf(record, 'entity')
      : documents.has(record.schema)
        ? valuesOf(record, 'holder')
        : null;
  const ends = owners ?? endsOf(record).flat();
  if (owners === null && !wordIn(edges, record.schema))
    return `Its schema ${record.schema} is no party and no part of one.`;
  return ends.some((id) => listed.has(id)) ? null : 'What it belongs to is no entry.';
}

function sort(list: string, records: Records): Sorted {
  const parts = new Parts(records);
  const entries: ListEntry[] = [];
  const skipped: LeftOut[] = [];
  const others: FtmRecord[] = [];
  for (const record of records.values()) {
    const kind = openKind(record.schema);
    if (kind === undefined) others.push(record);
    else if (isAddress(kind)) {
      if (record.target === true) entries.push(addressEntry(list, record));
      else if (!parts.inhabited.has(record.id)) skipped.push({ record: record.id, reason: NOT_A_TARGET });
    } else {
      const reason = notListed(record);
      if (reason === null) entries.push(ftmEntry(list, record, kind, parts.of(record)));
      else skipped.push({ record: record.id, reason });
    }
  }
  const parties = skipped.length;
  const listed = new Set(entries.map(({ ref }) => ref));
  for (const record of others) {
    const reason = loose(record, listed);
    if (reason !== null) skipped.push({ record: record.id, reason });
  }
  return { entries, skipped, parties };
}

/** Entities of FollowTheMoney, one JSON object on each line, as OpenSanctions publishes them. */
export const ftm = oneFileFormat({
  id: 'ftm',
  title: 'OpenSanctions, entities of FollowTheMoney (JSON lines)',
  terms: openSanctionsTerms,
  read: async (list, source) => {
    const records = await readFtmRecords(source);
    const { entries, skipped, parties } = sort(list, records);
    if (entries.length + parties === 0) {
      throw new Unreadable(listFileError(source.name, 'FILE_EMPTY', 'The file has no party and no address.'));
    }
    const absent = [...records.values()]
      .flatMap((record) => valuesOf(record, 'addressEntity'))
      .filter((id) => !records.has(id));
    const what = `${absent.length} addresses are named by their number and are not in the file.`;
    const notes = absent.length > 0 ? [{ code: 'ADDRESSES_ABSENT', file: source.name, what }] : [];
    return { ok: true, entries, report: reportOf(entries, { skipped, notes, entriesSkipped: parties }) };
  },
});

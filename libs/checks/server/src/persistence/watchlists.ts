import { Injectable } from '@nestjs/common';
import type { EntryKind, ListAlarm, ListEntry } from '@downstream/checks/core';
import { instant, type Instant, type ListVersionId, type PersonId } from '@downstream/kernel';
import type { OpsTx, Tx } from '@downstream/platform/database';
import { nameFor, ofBoth, tablesOf, writtenBy, type ListTables } from './list-tables';

/** Whether a version may be screened against; the words of `versionStatus` in the contracts. */
export type VersionStatus = 'RELEASED' | 'HELD' | 'REJECTED' | 'SUPERSEDED';

/** What one person said of a held version. */
export interface VersionVote {
  readonly personId: PersonId;
  /** The account. */
  readonly by: string;
  readonly at: Instant;
  readonly verdict: 'CONFIRM' | 'REJECT';
}

/** A version of a list: of a public one as the deployment keeps it, or of a tenant's own. */
export interface ListVersion {
  readonly id: ListVersionId;
  readonly list: string;
  readonly version: number;
  readonly format: string;
  readonly generatedAt: Instant | null;
  readonly importedAt: Instant;
  /** When it was last retrieved with this very content; the import itself, or a later one that changed nothing. */
  readonly retrievedAt: Instant;
  readonly importedBy: string;
  /** Over the files in the order of their names. */
  readonly sha256: string;
  readonly entries: number;
  readonly byType: Readonly<Partial<Record<EntryKind, number>>>;
  readonly names: number;
  readonly addresses: number;
  readonly ids: number;
  readonly added: number;
  readonly changed: number;
  readonly reworded: number;
  readonly removed: number;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** Files of the set that were not given; what the version before held of them is in this one. */
  readonly kept: readonly string[];
  readonly notes: readonly string[];
  /** Invented names, shipped with the product so that it can be tried offline. */
  readonly sample: boolean;
  /** The version it was compared with. */
  readonly follows: ListVersionId | null;
  readonly alarms: readonly ListAlarm[];
  /** Why the tenant wants its own list to be searched no longer; null for every version but the one that ends it. */
  readonly reason: string | null;
  readonly votes: readonly VersionVote[];
  readonly status: VersionStatus;
}

/** A version before anybody has seen it. */
export type NewVersion = Omit<ListVersion, 'retrievedAt' | 'votes' | 'status'>;

/** An entry with its two hashes. */
export interface KeptEntry {
  readonly entry: ListEntry;
  /** SHA-256 over all that is kept of the entry. */
  readonly content: string;
  /** Fingerprint of what matters for a disposition. */
  readonly fingerprint: string;
}

/** Which entry a version holds under a number. */
export interface Member {
  readonly ref: string;
  readonly content: string;
  readonly fingerprint: string;
}

interface VersionRow extends Omit<
  ListVersion,
  'generatedAt' | 'importedAt' | 'retrievedAt' | 'importedBy' | 'byType' | 'votes'
> {
  generated_at: Date | null;
  imported_at: Date;
  retrieved_at: Date;
  imported_by: string;
  by_type: ListVersion['byType'];
  votes: { personId: PersonId; by: string; at: string; verdict: VersionVote['verdict'] }[];
}

const fromRow = ({
  generated_at,
  imported_at,
  retrieved_at,
  imported_by,
  by_type,
  votes,
  ...row
}: VersionRow): ListVersion => ({
  ...row,
  generatedAt: generated_at ? instant(generated_at) : null,
  importedAt: instant(imported_at),
  retrievedAt: instant(retrieved_at),
  importedBy: imported_by,
  byType: by_type,
  votes: votes.map((vote) => ({ ...vote, at: instant(new Date(vote.at)) })),
});

const columnNames =
  `id list version format generated_at imported_at imported_by sha256 entries by_type names addresses ids
  added changed reworded removed files kept notes sample follows alarms`.split(/\s+/);
const columns = columnNames.map((column) => `v.${column}`).join(', ');

/** Every version of these tables with its last retrieval, the votes on it, and what follows from them. */
const versionsIn = ({ version, confirmation, vote, released, reason }: ListTables): string => `(select ${columns},
    ${reason} as reason,
    greatest(v.imported_at, (select max(c.at) from ${confirmation} c where c.version_id = v.id)) as retrieved_at,
    coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'by', p.by, 'at', p.at, 'verdict', p.verdict)
      order by p.at, p.person_id) from ${vote} p where p.version_id = v.id), '[]') as votes,
    case when ${released}(v) then 'RELEASED'
      when exists (select from ${vote} p where p.version_id = v.id and p.verdict = 'REJECT') then 'REJECTED'
      when exists (select from ${version} n
        where n.list = v.list and n.version > v.version and ${released}(n)) then 'SUPERSEDED'
      else 'HELD' end as status
  from ${version} v) as versions`;

const publicVersions = versionsIn(tablesOf(''));
const anyVersion = `${ofBoth((tables) => `select * from ${versionsIn(tables)}`)} as versions`;
/** Which entries a version holds, with what they say. */
const held = `${ofBoth(
  ({ member, entry }) =>
    `select m.version_id, m.ref, m.content, e.fingerprint, e.entry from ${member} m join ${entry} e using (content)`,
)} as held`;

/**
 * The versions of lists. Public ones are read by every tenant and written only in the deployment's own log; those of a
 * tenant's own lists are read and written only by that tenant.
 */
@Injectable()
export class Watchlists {
  /** Takes a list for this transaction, so that its versions are made one after the other; waits most of a minute. */
  async lock(tx: Tx, list: string): Promise<void> {
    await tx.query(`set local lock_timeout = '50s'`);
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.list-version'), hashtext($1))`, [
      nameFor(tx, list),
    ]);
  }

  async versions(tx: Tx, list: string): Promise<ListVersion[]> {
    const rows: VersionRow[] = await tx.query(
      `select * from ${versionsIn(tablesOf(list))} where list = $1 order by version desc`,
      [list],
    );
    return rows.map(fromRow);
  }

  /** The newest version that may be screened against. */
  async newest(tx: Tx | OpsTx, list: string): Promise<ListVersion | undefined> {
    const [row]: VersionRow[] = await tx.query(
      `select * from ${versionsIn(tablesOf(list))} where list = $1 and status = 'RELEASED' order by version desc limit 1`,
      [list],
    );
    return row && fromRow(row);
  }

  /** The newest version made of these very files, whatever became of it. */
  async ofFiles(tx: Tx, list: string, format: string, sha256: string): Promise<ListVersion | undefined> {
    const [row]: VersionRow[] = await tx.query(
      `select * from ${versionsIn(tablesOf(list))} where list = $1 and format = $2 and sha256 = $3 order by version desc limit 1`,
      [list, format, sha256],
    );
    return row && fromRow(row);
  }

  /** The number that the next version of a list gets; held ones have had theirs. */
  async nextNumber(tx: Tx, list: string): Promise<number> {
    const [row]: { n: number }[] = await tx.query(
      `select coalesce(max(version), 0) + 1 as n from ${tablesOf(list).version} where list = $1`,
      [list],
    );
    return row?.n ?? 1;
  }

  /** How many versions of each public list wait for two people. */
  async held(tx: Tx): Promise<ReadonlyMap<string, number>> {
    const rows: { list: string; n: number }[] = await tx.query(
      `select list, count(*)::int as n from ${publicVersions} where status = 'HELD' group by list`,
    );
    return new Map(rows.map(({ list, n }) => [list, n]));
  }

  async byId(tx: Tx, id: string): Promise<ListVersion | undefined> {
    const [row]: VersionRow[] = await tx.query(`select * from ${anyVersion} where id = $1`, [id]);
    return row && fromRow(row);
  }

  /** The newest version of every public list that may be screened against. */
  async newestOfEach(tx: Tx | OpsTx): Promise<ListVersion[]> {
    const rows: VersionRow[] = await tx.query(
      `select distinct on (list) * from ${publicVersions} where status = 'RELEASED' order by list, version desc`,
    );
    return rows.map(fromRow);
  }

  async members(tx: Tx, versionId: ListVersionId): Promise<Member[]> {
    return tx.query(`select ref, content, fingerprint from ${held} where version_id = $1`, [versionId]);
  }

  /** All entries of a version, for the index. */
  async entries(tx: Tx, versionId: ListVersionId): Promise<KeptEntry[]> {
    return tx.query(`select entry, content, fingerprint from ${held} where version_id = $1 order by ref`, [versionId]);
  }

  /** One entry of a version. */
  async entry(tx: Tx, versionId: string, ref: string): Promise<KeptEntry | undefined> {
    const [row]: KeptEntry[] = await tx.query(
      `select entry, content, fingerprint from ${held} where version_id = $1 and ref = $2`,
      [versionId, ref],
    );
    return row;
  }

  async keepEntries(tx: Tx, list: string, entries: readonly KeptEntry[]): Promise<void> {
    await tx.query(
      `insert into ${writtenBy(tx).entry} (content, list, ref, fingerprint, entry)
       select r.content, $1, r.entry ->> 'ref', r.fingerprint, r.entry
       from jsonb_to_recordset($2::jsonb) as r (content text, fingerprint text, entry jsonb) on conflict do nothing`,
      [list, JSON.stringify(entries)],
    );
  }

  /** Notes that the list was retrieved again and says what this version says. */
  async confirm(tx: Tx, versionId: ListVersionId, at: Instant): Promise<void> {
    await tx.query(
      `insert into ${writtenBy(tx).confirmation} (version_id, at) values ($1, $2) on conflict do nothing`,
      [versionId, at],
    );
  }

  async keepVersion(tx: Tx, version: NewVersion): Promise<void> {
    const { version: table, reason } = writtenBy(tx);
    const ends = reason === 'v.reason' ? ['reason'] : [];
    const values = [
      version.id,
      version.list,
      version.version,
      version.format,
      version.generatedAt,
      version.importedAt,
      version.importedBy,
      version.sha256,
      version.entries,
      JSON.stringify(version.byType),
      version.names,
      version.addresses,
      version.ids,
      version.added,
      version.changed,
      version.reworded,
      version.removed,
      JSON.stringify(version.files),
      JSON.stringify(version.kept),
      JSON.stringify(version.notes),
      version.sample,
      version.follows,
      JSON.stringify(version.alarms),
      ...ends.map(() => version.reason),
    ];
    await tx.query(
      `insert into ${table} (${[...columnNames, ...ends].join(', ')}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
      values,
    );
  }

  /** Counts a person's vote on a version; the database takes one of each person. */
  async vote(tx: Tx, versionId: ListVersionId, vote: VersionVote): Promise<void> {
    await tx.query(
      `insert into ${writtenBy(tx).vote} (version_id, person_id, by, at, verdict) values ($1, $2, $3, $4, $5)`,
      [versionId, vote.personId, vote.by, vote.at, vote.verdict],
    );
  }

  async keepMembers(tx: Tx, versionId: ListVersionId, members: readonly Member[]): Promise<void> {
    await tx.query(
      `insert into ${writtenBy(tx).member} (version_id, ref, content) select $1, u.ref, u.content from unnest($2::text[], $3::text[]) u (ref, content)`,
      [versionId, members.map((one) => one.ref), members.map((one) => one.content)],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { ListEntry } from '@downstream/checks/core';
import { instant, type Instant, type ListVersionId } from '@downstream/kernel';
import type { OpsTx, Tx } from '@downstream/platform/database';

/** A version of a public list as the deployment keeps it. */
export interface ListVersion {
  readonly id: ListVersionId;
  readonly list: string;
  readonly version: number;
  readonly generatedAt: Instant | null;
  readonly importedAt: Instant;
  /** When it was last retrieved with this very content; the import itself, or a later one that changed nothing. */
  readonly retrievedAt: Instant;
  readonly importedBy: string;
  /** Over the files in the order of their names. */
  readonly sha256: string;
  readonly entries: number;
  readonly names: number;
  readonly addresses: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly records: number }[];
  readonly notes: readonly string[];
  /** Invented names, shipped with the product so that it can be tried offline. */
  readonly sample: boolean;
}

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

interface VersionRow {
  id: ListVersionId;
  list: string;
  version: number;
  generated_at: Date | null;
  imported_at: Date;
  retrieved_at: Date;
  imported_by: string;
  sha256: string;
  entries: number;
  names: number;
  addresses: number;
  added: number;
  changed: number;
  removed: number;
  files: ListVersion['files'];
  notes: string[];
  sample: boolean;
}

const fromRow = ({ generated_at, imported_at, retrieved_at, imported_by, ...row }: VersionRow): ListVersion => ({
  ...row,
  generatedAt: generated_at ? instant(generated_at) : null,
  importedAt: instant(imported_at),
  retrievedAt: instant(retrieved_at),
  importedBy: imported_by,
});

/** Every version with its last retrieval. */
const versions = `(select v.*, greatest(v.imported_at, (select max(c.at) from watchlist_confirmation c where c.version_id = v.id))
  as retrieved_at from watchlist_version v) as versions`;

/** The deployment's public lists: read by every tenant, written only in the deployment's own log. */
@Injectable()
export class Watchlists {
  /** Takes a list for this transaction, so that its versions are made one after the other; waits most of a minute. */
  async lock(tx: Tx, list: string): Promise<void> {
    await tx.query(`set local lock_timeout = '50s'`);
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.list-version'), hashtext($1))`, [list]);
  }

  async versions(tx: Tx, list: string): Promise<ListVersion[]> {
    const rows: VersionRow[] = await tx.query(`select * from ${versions} where list = $1 order by version desc`, [
      list,
    ]);
    return rows.map(fromRow);
  }

  async newest(tx: Tx | OpsTx, list: string): Promise<ListVersion | undefined> {
    const [row]: VersionRow[] = await tx.query(
      `select * from ${versions} where list = $1 order by version desc limit 1`,
      [list],
    );
    return row && fromRow(row);
  }

  async byId(tx: Tx, id: string): Promise<ListVersion | undefined> {
    const [row]: VersionRow[] = await tx.query(`select * from ${versions} where id = $1`, [id]);
    return row && fromRow(row);
  }

  /** The newest version of every list. */
  async newestOfEach(tx: Tx): Promise<ListVersion[]> {
    const rows: VersionRow[] = await tx.query(
      `select distinct on (list) * from ${versions} order by list, version desc`,
    );
    return rows.map(fromRow);
  }

  async members(tx: Tx, versionId: ListVersionId): Promise<Member[]> {
    return tx.query(
      `select m.ref, m.content, e.fingerprint from watchlist_member m join watchlist_entry e using (content) where m.version_id = $1`,
      [versionId],
    );
  }

  /** All entries of a version, for the index. */
  async entries(tx: Tx, versionId: ListVersionId): Promise<KeptEntry[]> {
    return tx.query(
      `select e.entry, e.content, e.fingerprint from watchlist_member m join watchlist_entry e using (content)
       where m.version_id = $1 order by m.ref`,
      [versionId],
    );
  }

  /** One entry of a version. */
  async entry(tx: Tx, versionId: string, ref: string): Promise<KeptEntry | undefined> {
    const [row]: KeptEntry[] = await tx.query(
      `select e.entry, e.content, e.fingerprint from watchlist_member m join watchlist_entry e using (content)
       where m.version_id = $1 and m.ref = $2`,
      [versionId, ref],
    );
    return row;
  }

  async keepEntries(tx: Tx, list: string, entries: readonly KeptEntry[]): Promise<void> {
    await tx.query(
      `insert into watchlist_entry (content, list, ref, fingerprint, entry)
       select r.content, $1, r.entry ->> 'ref', r.fingerprint, r.entry
       from jsonb_to_recordset($2::jsonb) as r (content text, fingerprint text, entry jsonb) on conflict do nothing`,
      [list, JSON.stringify(entries)],
    );
  }

  /** Notes that the list was retrieved again and says what this version says. */
  async confirm(tx: Tx, versionId: ListVersionId, at: Instant): Promise<void> {
    await tx.query(`insert into watchlist_confirmation (version_id, at) values ($1, $2) on conflict do nothing`, [
      versionId,
      at,
    ]);
  }

  async keepVersion(tx: Tx, version: Omit<ListVersion, 'retrievedAt'>): Promise<void> {
    await tx.query(
      `insert into watchlist_version (id, list, version, generated_at, imported_at, imported_by, sha256, entries, names,
         addresses, added, changed, removed, files, notes, sample)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        version.id,
        version.list,
        version.version,
        version.generatedAt,
        version.importedAt,
        version.importedBy,
        version.sha256,
        version.entries,
        version.names,
        version.addresses,
        version.added,
        version.changed,
        version.removed,
        JSON.stringify(version.files),
        JSON.stringify(version.notes),
        version.sample,
      ],
    );
  }

  async keepMembers(tx: Tx, versionId: ListVersionId, members: readonly Member[]): Promise<void> {
    await tx.query(
      `insert into watchlist_member (version_id, ref, content) select $1, u.ref, u.content from unnest($2::text[], $3::text[]) u (ref, content)`,
      [versionId, members.map((one) => one.ref), members.map((one) => one.content)],
    );
  }
}

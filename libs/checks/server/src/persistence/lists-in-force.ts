import { Injectable } from '@nestjs/common';
import { isOwnList } from '@downstream/contracts';
import { instant, type Instant, type ListVersionId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** Which version of a list this tenant's parties are screened against. */
export interface InForce {
  /** The list's own record in this tenant's log. */
  readonly id: string;
  readonly list: string;
  readonly versionId: ListVersionId;
  readonly since: Instant;
}

interface Row {
  id: string;
  list: string;
  version_id: ListVersionId;
  since: Date;
}

/** The lists in force for a tenant; each change is an event of its log. */
@Injectable()
export class ListsInForce {
  async all(tx: Tx): Promise<InForce[]> {
    const rows: Row[] = await tx.query(
      `select id, list, coalesce(version_id, own_version_id) as version_id, since from list_in_force order by list`,
    );
    return rows.map((row) => ({ id: row.id, list: row.list, versionId: row.version_id, since: instant(row.since) }));
  }

  /**
   * Those that everybody can be screened against: none at all while only lists of the tenant's own are in force. A
   * search of these alone would look like a screening, and be none.
   */
  async searchable(tx: Tx): Promise<InForce[]> {
    const all = await this.all(tx);
    return all.every(({ list }) => isOwnList(list)) ? [] : all;
  }

  async of(tx: Tx, list: string): Promise<InForce | undefined> {
    return (await this.all(tx)).find((one) => one.list === list);
  }

  /** Takes a list of this tenant for the transaction, so that a version comes into force once. */
  async lock(tx: Tx, list: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('downstream.list-in-force'), hashtext($1))`, [
      `${tx.context.tenantId} ${list}`,
    ]);
  }

  async set(tx: Tx, inForce: InForce, event: { id: string; seq: number }): Promise<void> {
    await tx.query(
      `insert into list_in_force (id, list, ${isOwnList(inForce.list) ? 'own_version_id' : 'version_id'}, since, version, event_id)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, list) do update set version_id = excluded.version_id,
         own_version_id = excluded.own_version_id, since = excluded.since, version = excluded.version,
         event_id = excluded.event_id`,
      [inForce.id, inForce.list, inForce.versionId, inForce.since, event.seq, event.id],
    );
  }
}

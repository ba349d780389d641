import { Inject, Injectable } from '@nestjs/common';
import type { Context, TenantId } from '@downstream/kernel';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE } from './data-sources';
import { ContextMissing } from './context-missing';
import { IdempotencyRows } from './idempotency-rows';
import type { Tx } from './tx';

/** What the front door finds for a key: which tenant it leads to, and which record there. */
export interface DoorEntry {
  readonly tenantId: TenantId;
  readonly recordId: string;
}

/** Kinds of keys the front door knows; each is stored as a keyed hash only. */
export type DoorKind = 'LOGIN' | 'SESSION' | 'LINK' | 'API_KEY';

/** The only door to the database: one transaction, one tenant, one named actor (ADR 0001). */
@Injectable()
export class Tenants {
  constructor(
    @Inject(APP_DATA_SOURCE) private readonly source: DataSource,
    private readonly idempotency: IdempotencyRows,
  ) {}

  /**
   * Runs `work` in one transaction that sees only the context's tenant (and, for portal users, only their party).
   * All settings are transaction-local. Rolls back when `work` throws.
   * @throws ContextMissing when tenant or actor is not given: an unrecorded write cannot happen.
   */
  async within<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!context.tenantId) throw new ContextMissing('tenant');
    if (!context.actor?.id) throw new ContextMissing('actor');
    const { idempotency } = context;
    if (!idempotency || this.idempotency.holds(idempotency)) return this.run(context, work);
    try {
      return await this.run(context, work);
    } catch (error) {
      // Rolled back with the effect: the key may be another request's by now.
      this.idempotency.release(idempotency);
      throw error;
    }
  }

  private run<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await manager.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.party_id', $3, true)`,
        [context.tenantId, context.actor.id, context.partyId ?? ''],
      );
      const tx = Object.assign(manager, { context }) as unknown as Tx;
      if (context.idempotency) await this.idempotency.claim(tx, context.idempotency);
      return work(tx);
    });
  }

  /**
   * Looks a key up before anybody is known: row policies show only the entry whose hash is asked for.
   * @param hash keyed hash of the credential, never the credential
   */
  async atDoor(kind: DoorKind, hash: string): Promise<DoorEntry[]> {
    return this.source.transaction(async (manager) => {
      await manager.query(`select set_config('app.door_key', $1, true)`, [hash]);
      const rows: { tenant_id: TenantId; record_id: string }[] = await manager.query(
        `select tenant_id, record_id from front_door where kind = $1 and key_hash = $2 order by tenant_id`,
        [kind, hash],
      );
      return rows.map((row) => ({ tenantId: row.tenant_id, recordId: row.record_id }));
    });
  }
}

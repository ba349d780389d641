import { Injectable } from '@nestjs/common';
import { RefusalError, refusal, type Context } from '@downstream/kernel';
import type { OpsTx, Tx } from './tx';

type Claim = NonNullable<Context['idempotency']>;

/** How long a reply is kept, as PostgreSQL says it. */
const KEPT = '24 hours';

/** How long a request can still be running that has not answered; statements end after a minute. */
const RUNNING = '2 minutes';

/** What an earlier request with the same key answered. */
export interface StoredReply {
  readonly fingerprint: string;
  /** HTTP status, or null while the first request is still running (or died before it could answer). */
  readonly status: number | null;
  /** The request took effect, and cannot be running any more: what it answered, nobody will know. */
  readonly lost: boolean;
  readonly body: unknown;
}

/**
 * Rows of the `Idempotency-Key` protocol. The claim is written in the transaction of the effect, so that effect and
 * claim exist together or not at all; the reply is added when the request has been answered.
 */
@Injectable()
export class IdempotencyRows {
  private readonly claimed = new WeakSet<Claim>();

  /** Whether this request has claimed its key, in this transaction or an earlier one. */
  holds(claim: Claim): boolean {
    return this.claimed.has(claim);
  }

  /**
   * Claims the key for this request; a second transaction of the same request finds it claimed already. A key whose
   * day is over is free again.
   * @throws RefusalError IDEMPOTENCY_IN_FLIGHT when another request holds the key.
   */
  async claim(tx: Tx, claim: Claim): Promise<void> {
    if (this.claimed.has(claim)) return;
    const done: unknown[] = await tx.query(
      `insert into idempotency (principal_id, route, key, fingerprint) values ($1, $2, $3, $4)
       on conflict (tenant_id, principal_id, route, key)
       do update set fingerprint = excluded.fingerprint, status = null, body = null, created_at = now()
       where idempotency.created_at <= now() - interval '${KEPT}' returning 1 as done`,
      [tx.context.actor.id, claim.route, claim.key, claim.fingerprint],
    );
    if (done.length === 0) throw new RefusalError(refusal('IDEMPOTENCY_IN_FLIGHT'));
    this.claimed.add(claim);
  }

  /** Forgets a claim whose transaction was rolled back: the key belongs to whoever claims it next. */
  release(claim: Claim): void {
    this.claimed.delete(claim);
  }

  /** The reply stored under a key in the last 24 hours, or undefined. */
  async find(tx: Tx, claim: Claim): Promise<StoredReply | undefined> {
    const rows: StoredReply[] = await tx.query(
      `select fingerprint, status, body, status is null and created_at < now() - interval '${RUNNING}' as lost from idempotency
       where principal_id = $1 and route = $2 and key = $3 and created_at > now() - interval '${KEPT}'`,
      [tx.context.actor.id, claim.route, claim.key],
    );
    return rows[0];
  }

  /** Stores what the request answered; does nothing for a request that holds no claim, for the row is another's. */
  async reply(tx: Tx, claim: Claim, status: number, body: unknown): Promise<void> {
    if (!this.claimed.has(claim)) return;
    await tx.query(
      `update idempotency set status = $4, body = $5 where principal_id = $1 and route = $2 and key = $3`,
      [tx.context.actor.id, claim.route, claim.key, status, JSON.stringify(body ?? null)],
    );
  }

  /** Forgets the replies of all tenants whose day is over: they hold what the answers held. @returns how many */
  async forget(tx: OpsTx): Promise<number> {
    const [, gone]: [unknown, number] = await tx.query(
      `delete from idempotency where created_at <= now() - interval '${KEPT}'`,
    );
    return gone;
  }
}

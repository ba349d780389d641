import { Injectable } from '@nestjs/common';
import { RefusalError, refusal, type Context } from '@downstream/kernel';
import type { Tx } from './tx';

type Claim = NonNullable<Context['idempotency']>;

/** What an earlier request with the same key answered. */
export interface StoredReply {
  readonly fingerprint: string;
  /** HTTP status, or null while the first request is still running (or died before it could answer). */
  readonly status: number | null;
  readonly body: unknown;
}

/**
 * Rows of the `Idempotency-Key` protocol. The claim is written in the transaction of the effect, so that effect and
 * claim exist together or not at all; the reply is added when the request has been answered.
 */
@Injectable()
export class IdempotencyRows {
  private readonly claimed = new WeakSet<Claim>();

  /**
   * Claims the key for this request; a second transaction of the same request finds it claimed already.
   * @throws RefusalError IDEMPOTENCY_IN_FLIGHT when another request holds the key.
   */
  async claim(tx: Tx, claim: Claim): Promise<void> {
    if (this.claimed.has(claim)) return;
    const done: unknown[] = await tx.query(
      `insert into idempotency (principal_id, route, key, fingerprint) values ($1, $2, $3, $4)
       on conflict do nothing returning 1 as done`,
      [tx.context.actor.id, claim.route, claim.key, claim.fingerprint],
    );
    if (done.length === 0) throw new RefusalError(refusal('IDEMPOTENCY_IN_FLIGHT'));
    this.claimed.add(claim);
  }

  /** Forgets a claim whose transaction was rolled back, so that the same request object may try again. */
  release(claim: Claim): void {
    this.claimed.delete(claim);
  }

  /** The reply stored under a key in the last 24 hours, or undefined. */
  async find(tx: Tx, claim: Claim): Promise<StoredReply | undefined> {
    const rows: StoredReply[] = await tx.query(
      `select fingerprint, status, body from idempotency
       where principal_id = $1 and route = $2 and key = $3 and created_at > now() - interval '24 hours'`,
      [tx.context.actor.id, claim.route, claim.key],
    );
    return rows[0];
  }

  /** Stores what the request answered. */
  async reply(tx: Tx, claim: Claim, status: number, body: unknown): Promise<void> {
    await tx.query(
      `update idempotency set status = $4, body = $5 where principal_id = $1 and route = $2 and key = $3`,
      [tx.context.actor.id, claim.route, claim.key, status, JSON.stringify(body ?? null)],
    );
  }
}

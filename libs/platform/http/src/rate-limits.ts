import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Pool } from 'pg';

/** Token of the pool the rate limiter counts in, and of the key that hides what it counts. */
export const RATE_LIMIT_STORE = Symbol('RATE_LIMIT_STORE');

export interface RateLimitStore {
  readonly pool: Pool;
  /** Secret key for hashing what is counted: e-mail addresses and network addresses are not stored in clear. */
  readonly hashKey: Uint8Array;
  /** Requests per minute and address in general; 1,000 unless a deployment says otherwise. */
  readonly generalPerMinute?: number;
}

/** Named limits: how many tries in how many seconds. */
export const limits = {
  'sign-in': { points: 10, duration: 15 * 60 },
  'sign-in-address': { points: 50, duration: 15 * 60 },
  'second-factor': { points: 10, duration: 15 * 60 },
  code: { points: 5, duration: 15 * 60 },
  upload: { points: 30, duration: 60 },
  export: { points: 20, duration: 60 },
  verify: { points: 30, duration: 60 },
  'forgotten-password': { points: 3, duration: 60 * 60 },
} as const;
export type LimitName = keyof typeof limits;

/** Counts tries. For signing in it fails closed: without the count nobody is let in. */
@Injectable()
export class RateLimits {
  private readonly byName = new Map<LimitName, RateLimiterAbstract>();
  private readonly everything: RateLimiterMemory;

  constructor(@Inject(RATE_LIMIT_STORE) private readonly store: RateLimitStore) {
    for (const [name, limit] of Object.entries(limits) as [LimitName, (typeof limits)[LimitName]][]) {
      this.byName.set(
        name,
        new RateLimiterPostgres({
          storeClient: store.pool,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          keyPrefix: name,
          ...limit,
        }),
      );
    }
    this.everything = new RateLimiterMemory({ points: store.generalPerMinute ?? 1_000, duration: 60 });
  }

  /**
   * Takes one try of a named limit.
   * @returns how many were taken, this one included
   * @throws RefusalError TOO_MANY_REQUESTS with `retryAfterSeconds`; SERVICE_UNAVAILABLE when counting fails
   */
  async take(name: LimitName, key: string): Promise<number> {
    try {
      return (await this.of(name).consume(this.hidden(key))).consumedPoints;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error);
      throw new RefusalError(refusal('SERVICE_UNAVAILABLE', { what: 'rate-limits' }));
    }
  }

  /** Forgets the tries after a success, so that a person who mistyped is not punished later. */
  async forgive(name: LimitName, key: string): Promise<void> {
    await this.of(name).delete(this.hidden(key));
  }

  /** Gives one try back: it was none, as the sign-ins of a whole office behind one address. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.of(name).reward(this.hidden(key));
  }

  /** Takes one request of the general limit of an address. */
  async general(address: string): Promise<void> {
    try {
      await this.everything.consume(address);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error);
      throw error;
    }
  }

  private of(name: LimitName): RateLimiterAbstract {
    const limiter = this.byName.get(name);
    if (!limiter) throw new Error(`There is no limit "${name}"`);
    return limiter;
  }

  private hidden(key: string): string {
    return createHmac('sha256', this.store.hashKey).update(key).digest('base64url');
  }
}

const tooMany = (result: RateLimiterRes) =>
  new RefusalError(refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.ceil(result.msBeforeNext / 1000) }));

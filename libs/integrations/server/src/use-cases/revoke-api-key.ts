import { Inject, Injectable } from '@nestjs/common';
import { revoke } from '@downstream/integrations/core';
import { apiKeyRevoked } from '@downstream/contracts';
import { orThrow, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Makers } from '../door/makers';
import { ApiKeys, stateOf } from '../persistence/api-keys';
import type { NamedKey } from './list-api-keys';

/** Revokes a key for good: the next request with it is nobody's. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: ApiKeys,
    private readonly makers: Makers,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError KEY_ALREADY_REVOKED, NOT_FOUND */
  run(ctx: Context, id: Id<'apiKey'>): Promise<NamedKey> {
    return this.tenants.within(ctx, async (tx) => {
      const revoked = orThrow(revoke(await this.keys.lock(tx, id), this.clock.now()));
      const written = await this.outbox.add(tx, apiKeyRevoked, { subject: id, state: stateOf(revoked) });
      const key = { ...revoked, version: written.seq };
      await this.keys.setRevoked(tx, key, written.id);
      const names = await this.makers.names(tx, [key.createdBy]);
      return { key, maker: names.get(key.createdBy) ?? '' };
    });
  }
}

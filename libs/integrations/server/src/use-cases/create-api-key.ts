import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkExpiry, checkScopes, KEY_BYTES, makeApiKey } from '@downstream/integrations/core';
import { apiKeyCreated } from '@downstream/contracts';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type Id,
  type Instant,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { hashOf } from '../door/hashes';
import { Makers } from '../door/makers';
import { ApiKeys, stateOf, type ApiKey } from '../persistence/api-keys';
import type { NamedKey } from './list-api-keys';

interface Wanted {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Instant;
}

/** Makes an API key. Its secret leaves in the answer and is kept nowhere. */
@Injectable()
export class CreateApiKey {
  constructor(
    private readonly tenants: Tenants,
    private readonly makers: Makers,
    private readonly keys: ApiKeys,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError SCOPE_NOT_ALLOWED, KEY_EXPIRY_NOT_ALLOWED */
  run(ctx: Context, { name, scopes, expiresAt }: Wanted): Promise<NamedKey & { readonly secret: string }> {
    return this.tenants.within(ctx, async (tx) => {
      const createdAt = this.clock.now();
      const maker = await this.makers.find(tx, ctx.actor.id as string as UserId);
      // Only a person makes keys: a key that makes keys could not be revoked.
      if (!maker) throw new RefusalError(refusal('NOT_ALLOWED'));
      const made = makeApiKey(randomBytes(KEY_BYTES));
      const key: ApiKey = {
        id: this.ids.next<Id<'apiKey'>>(),
        name,
        publicId: made.publicId,
        secretHash: hashOf(made.secret),
        scopes: [...orThrow(checkScopes(scopes, maker.held))],
        createdBy: maker.person.id,
        createdAt,
        expiresAt: orThrow(checkExpiry(expiresAt, createdAt)),
        revokedAt: null,
        lastUsedAt: null,
        version: 1,
      };
      const written = await this.outbox.add(tx, apiKeyCreated, { subject: key.id, state: stateOf(key) });
      await this.keys.insert(tx, key, hashOf(made.publicId), written.id);
      return { key, maker: maker.person.name, secret: made.text };
    });
  }
}

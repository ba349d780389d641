import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { effectiveScopes, keyState, readApiKey, type ApiKeyText } from '@downstream/integrations/core';
import { MINUTE, millis, systemContext, type ActorId, type Clock, type Id } from '@downstream/kernel';
import { CLOCK, Tenants, type DoorEntry } from '@downstream/platform/database';
import { FrontDoor, type HouseRequest, type Principal } from '@downstream/platform/http';
import { ApiKeys } from '../persistence/api-keys';
import { fits, hashOf } from './hashes';
import { Makers } from './makers';

const BEARER = /^Bearer ([\w-]{1,200})$/i;

/** Registers the Passport strategy that knows programs by the key in their `Authorization` header. */
@Injectable()
export class KeyDoor implements OnModuleInit {
  constructor(
    private readonly door: FrontDoor,
    private readonly tenants: Tenants,
    private readonly keys: ApiKeys,
    private readonly makers: Makers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.door.register('api-key', (request) => this.recognise(request as HouseRequest));
  }

  private async recognise(request: HouseRequest): Promise<Principal | undefined> {
    const [, text = ''] = BEARER.exec(request.headers.authorization ?? '') ?? [];
    // A mistyped key is told by its sum, before the database is asked.
    const shown = readApiKey(text);
    if (!shown) return undefined;
    for (const entry of await this.tenants.atDoor('API_KEY', hashOf(shown.publicId))) {
      const principal = await this.principal(entry, shown, request.requestId);
      if (principal) return principal;
    }
    return undefined;
  }

  /** Read anew for each request: a key revoked, or a maker suspended, counts at once. */
  private principal(entry: DoorEntry, shown: ApiKeyText, requestId: string): Promise<Principal | undefined> {
    return this.tenants.within(systemContext('door', entry.tenantId, requestId), async (tx) => {
      const key = await this.keys.find(tx, entry.recordId as Id<'apiKey'>);
      const now = this.clock.now();
      if (!key || !fits(shown.secret, key.secretHash) || keyState(key, now) !== 'ACTIVE') return undefined;
      const maker = await this.makers.find(tx, key.createdBy);
      if (!maker || maker.held.size === 0) return undefined;
      const lastUsed = key.lastUsedAt === null ? 0 : millis(key.lastUsedAt);
      if (millis(now) - lastUsed >= MINUTE) await this.keys.touch(tx, key.id, now);
      return {
        kind: 'key',
        tenantId: entry.tenantId,
        actorId: key.id as string as ActorId,
        personId: maker.person.personId,
        name: key.name,
        roles: [],
        permissions: effectiveScopes(key.scopes, maker.held),
      };
    });
  }
}

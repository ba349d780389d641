import { Injectable } from '@nestjs/common';
import { scopesFor, type Permission } from '@downstream/access/core';
import type { Context, UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Makers } from '../door/makers';
import { ApiKeys, type ApiKey } from '../persistence/api-keys';

/** A key with the name of its maker. */
export interface NamedKey {
  readonly key: ApiKey;
  readonly maker: string;
}

/** The keys of the workspace, and the scopes the caller may give to a new one. */
@Injectable()
export class ListApiKeys {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: ApiKeys,
    private readonly makers: Makers,
  ) {}

  run(ctx: Context): Promise<{ readonly rows: readonly NamedKey[]; readonly scopes: readonly Permission[] }> {
    return this.tenants.within(ctx, async (tx) => {
      const keys = await this.keys.all(tx);
      const names = await this.makers.names(
        tx,
        keys.map((key) => key.createdBy),
      );
      const caller = await this.makers.find(tx, ctx.actor.id as string as UserId);
      return {
        rows: keys.map((key) => ({ key, maker: names.get(key.createdBy) ?? '' })),
        scopes: caller ? scopesFor(caller.held) : [],
      };
    });
  }
}

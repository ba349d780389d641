import { Injectable } from '@nestjs/common';
import { userChanged } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type Language, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { RecordUser } from './record-user';

/** Changes the caller's own name or language. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly tenants: Tenants,
    private readonly record: RecordUser,
  ) {}

  /** @throws RefusalError VERSION_STALE */
  run(
    ctx: Context,
    changes: { readonly name?: string | undefined; readonly language?: Language | undefined },
    version: number,
  ): Promise<User> {
    return this.tenants.within(ctx, (tx) =>
      this.record.change(tx, userChanged, ctx.actor.id as string as UserId, (before) => {
        if (before.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: before.version }));
        return { ...before, name: changes.name ?? before.name, language: changes.language ?? before.language };
      }),
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { timedOut } from '@downstream/access/core';
import type { Clock, Context, UserId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Credentials } from '../persistence/credentials';
import { Sessions, type BrowserSession } from '../persistence/sessions';
import { shellFor, type User } from '../persistence/user';
import { Users } from '../persistence/users';

interface Profile {
  readonly user: User;
  readonly recoveryCodesLeft: number;
}

/** Reads the caller's own account and sessions. */
@Injectable()
export class ReadProfile {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly credentials: Credentials,
    private readonly sessionRows: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<Profile> {
    return this.tenants.within(ctx, async (tx) => {
      const user = await this.users.get(tx, ctx.actor.id as string as UserId);
      return { user, recoveryCodesLeft: await this.credentials.recoveryCodesLeft(tx, user.id) };
    });
  }

  /** The caller's complete sessions that still hold, newest first. */
  sessions(ctx: Context): Promise<BrowserSession[]> {
    return this.tenants.within(ctx, async (tx) => {
      const user = await this.users.get(tx, ctx.actor.id as string as UserId);
      const now = this.clock.now();
      const all = await this.sessionRows.ofUser(tx, user.id);
      return all.filter((session) => session.state === 'SIGNED_IN' && !timedOut(session, shellFor(user), now));
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { accountFlow, keepsAdmin, notOwn, reinstate } from '@downstream/access/core';
import { userReinstated, userSuspended } from '@downstream/contracts';
import { orThrow, step, type Clock, type Context, type UserId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { EndSessions } from './end-sessions';
import { IssueLink } from './issue-link';
import { RecordUser } from './record-user';

/** Bars an account: its sessions end, its links close, and nothing opens it until it is reinstated. */
@Injectable()
export class SuspendUser {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly record: RecordUser,
    private readonly endSessions: EndSessions,
    private readonly links: IssueLink,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError OWN_ACCOUNT, LAST_ADMIN, TRANSITION_NOT_ALLOWED, NOT_FOUND */
  run(ctx: Context, id: UserId, reason: string | undefined): Promise<User> {
    return this.tenants.within(ctx, async (tx) => {
      const admin = await this.users.get(tx, ctx.actor.id as string as UserId);
      const accounts = await this.users.lockAdmins(tx);
      const user = await this.record.change(tx, userSuspended, id, (before) => {
        const state = orThrow(step(accountFlow, before.state, 'SUSPENDED'));
        const after = { ...orThrow(notOwn(admin, before)), state, suspendedFor: reason ?? null };
        orThrow(keepsAdmin(accounts, after, this.clock.now()));
        return after;
      });
      await this.endSessions.ofUser(tx, id, 'SUSPENDED');
      await this.links.close(tx, user);
      return user;
    });
  }
}

/** Ends a suspension. Who had not come in yet gets a new invitation. */
@Injectable()
export class ReinstateUser {
  constructor(
    private readonly tenants: Tenants,
    private readonly record: RecordUser,
    private readonly links: IssueLink,
  ) {}

  /** @throws RefusalError TRANSITION_NOT_ALLOWED, NOT_FOUND */
  run(ctx: Context, id: UserId): Promise<User> {
    return this.tenants.within(ctx, async (tx) => {
      const user = await this.record.change(tx, userReinstated, id, (before) => ({
        ...before,
        // Of the portal nobody has a password: having signed in is the sign of having come in.
        state: orThrow(reinstate(before.state, before.passwordChangedAt !== null || before.lastSignInAt !== null)),
        suspendedFor: null,
      }));
      if (user.state === 'INVITED') await this.links.in(tx, user, user.partyId === null ? 'INVITATION' : 'PORTAL');
      return user;
    });
  }
}

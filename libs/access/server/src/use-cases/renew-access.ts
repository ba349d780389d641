import { Injectable } from '@nestjs/common';
import { notOwn } from '@downstream/access/core';
import { userSecondFactorReset } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Context, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { SecondFactors } from '../door/second-factors';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { EndSessions } from './end-sessions';
import { IssueLink } from './issue-link';
import { RecordUser } from './record-user';

/** Sends an invitation again, with a new link. */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly links: IssueLink,
  ) {}

  /** @throws RefusalError TRANSITION_NOT_ALLOWED when the account was accepted already; NOT_FOUND */
  async run(ctx: Context, id: UserId): Promise<void> {
    await this.tenants.within(ctx, async (tx) => {
      const user = await this.users.lock(tx, id);
      if (user.state !== 'INVITED') {
        throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: user.state, to: 'INVITED' }));
      }
      await this.links.in(tx, user, user.partyId === null ? 'INVITATION' : 'PORTAL');
    });
  }
}

/** Takes a lost second factor off somebody else's account; they set up a new one at the next sign-in. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly record: RecordUser,
    private readonly factors: SecondFactors,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws RefusalError OWN_ACCOUNT, NOT_FOUND */
  run(ctx: Context, id: UserId): Promise<User> {
    return this.tenants.within(ctx, async (tx) => {
      const admin = await this.users.get(tx, ctx.actor.id as string as UserId);
      const user = await this.record.change(tx, userSecondFactorReset, id, (before) => ({
        ...orThrow(notOwn(admin, before)),
        secondFactorSince: null,
      }));
      await this.factors.remove(tx, user);
      await this.endSessions.ofUser(tx, id, 'SECOND_FACTOR_CHANGED');
      return user;
    });
  }
}

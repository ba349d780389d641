import { Injectable } from '@nestjs/common';
import { accountFlow } from '@downstream/access/core';
import { userActivated } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, step, systemActors, type Context, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Accounts } from '../door/accounts';
import { Passwords } from '../door/passwords';
import type { User } from '../persistence/user';
import { IssueLink } from './issue-link';

/**
 * Gives an invited person of desk or audit room a password on the spot, for the demo and for the first admin on the
 * command line. Only the system actor `setup` may: everybody else accepts the invitation.
 */
@Injectable()
export class ActivateUser {
  constructor(
    private readonly tenants: Tenants,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly links: IssueLink,
  ) {}

  /** @throws RefusalError NOT_ALLOWED, PASSWORD_WEAK, TRANSITION_NOT_ALLOWED, NOT_FOUND */
  async run(ctx: Context, id: UserId, password: string): Promise<User> {
    if ((ctx.actor.id as string) !== systemActors.setup) throw new RefusalError(refusal('NOT_ALLOWED'));
    const account = await this.accounts.read(ctx, id);
    const hash = await this.passwords.choose(password, account);
    return this.tenants.within(ctx, async (tx) => {
      const user = await this.passwords.keep(tx, userActivated, id, hash, (before) => ({
        ...before,
        state: orThrow(step(accountFlow, before.state, 'ACTIVE')),
      }));
      await this.links.close(tx, user);
      return user;
    });
  }
}

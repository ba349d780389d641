import { Inject, Injectable } from '@nestjs/common';
import { entryFault } from '@downstream/access/core';
import { userPasswordChanged } from '@downstream/contracts';
import { systemContext, type Clock } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { Accounts } from '../door/accounts';
import { contextFor, type Knock } from '../door/knock';
import { LinkDoor } from '../door/link-door';
import { Passwords } from '../door/passwords';
import { PAUSE_MS, withPause } from '../door/same-pause';
import { EndSessions } from './end-sessions';
import { IssueLink } from './issue-link';

/** Sends a link for a new password, if the address has an account in use; the answer is the same in any case. */
@Injectable()
export class ForgotPassword {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly accounts: Accounts,
    private readonly links: IssueLink,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS */
  async run(email: string, knock: Knock): Promise<void> {
    await this.limits.take('sign-in-address', knock.address);
    await this.limits.take('forgotten-password', email);
    await withPause(PAUSE_MS, this.send(email, knock));
  }

  private async send(email: string, knock: Knock): Promise<void> {
    for (const { tenant, user } of await this.accounts.ofDesk(email, knock)) {
      if (entryFault(user, this.clock.now())) continue;
      // Somebody unknown asked: the account's own person does not act here.
      await this.tenants.within(systemContext('door', tenant.id, knock.requestId), (tx) =>
        this.links.in(tx, user, 'PASSWORD_RESET'),
      );
    }
  }
}

/** Chooses a new password by a link: ends every session, signs nobody in and leaves the second factor as it is. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly linkDoor: LinkDoor,
    private readonly passwords: Passwords,
    private readonly links: IssueLink,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws RefusalError for a link that does not open, PASSWORD_WEAK, TOO_MANY_REQUESTS */
  async run(token: string, password: string, knock: Knock): Promise<void> {
    await this.limits.take('sign-in-address', knock.address);
    const lead = await this.linkDoor.open(token, 'PASSWORD_RESET', knock);
    const hash = await this.passwords.choose(password, lead);
    await this.tenants.within(contextFor(lead.tenant.id, lead.user, knock), async (tx) => {
      await this.links.used(tx, await this.linkDoor.take(tx, lead.link));
      await this.passwords.keep(tx, userPasswordChanged, lead.user.id, hash);
      await this.endSessions.ofUser(tx, lead.user.id, 'PASSWORD_CHANGED');
    });
  }
}

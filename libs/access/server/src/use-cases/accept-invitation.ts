import { Injectable } from '@nestjs/common';
import { accountFlow, passwordMinimum } from '@downstream/access/core';
import { userActivated } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, step } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { contextFor, type Knock } from '../door/knock';
import { LinkDoor, type Lead } from '../door/link-door';
import { PasswordPolicy } from '../door/password-policy';
import { Passwords } from '../door/passwords';
import type { User } from '../persistence/user';
import { IssueLink } from './issue-link';
import { SignIn, type SignedIn } from './sign-in';

interface Acceptance {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password: string;
}

/** Lets an invited person read the invitation, choose a password and come in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly linkDoor: LinkDoor,
    private readonly passwords: Passwords,
    private readonly links: IssueLink,
    private readonly signIn: SignIn,
  ) {}

  /** @throws RefusalError for a link that does not open, PASSWORD_WEAK, TOO_MANY_REQUESTS */
  async run({ token, name, password }: Acceptance, knock: Knock): Promise<SignedIn> {
    await this.limits.take('sign-in-address', knock.address);
    const lead = await this.linkDoor.open(token, 'INVITATION', knock);
    const hash = await this.passwords.choose(password, lead);
    return this.tenants.within(contextFor(lead.tenant.id, lead.user, knock), async (tx) => {
      await this.links.used(tx, await this.linkDoor.take(tx, lead.link));
      await this.passwords.keep(tx, userActivated, lead.user.id, hash, (user) => activated(user, name));
      return this.signIn.in(tx, lead.user.id, knock);
    });
  }
}

/** A suspended account goes the same step by an admin's hand, never by its own. */
function activated(user: User, name = user.name): User {
  if (user.state !== 'INVITED') throw new RefusalError(refusal('LINK_USED'));
  return { ...user, name, state: orThrow(step(accountFlow, user.state, 'ACTIVE')) };
}

interface Invitation extends Lead {
  readonly passwordMinimum: number;
}

/** Reads an invitation for the page that accepts it. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly limits: RateLimits,
    private readonly linkDoor: LinkDoor,
    private readonly policy: PasswordPolicy,
  ) {}

  /** @throws RefusalError for a link that does not open, TOO_MANY_REQUESTS */
  async run(token: string, knock: Knock): Promise<Invitation> {
    await this.limits.take('sign-in-address', knock.address);
    const lead = await this.linkDoor.open(token, 'INVITATION', knock);
    return { ...lead, passwordMinimum: passwordMinimum(this.policy.withSecondFactor(lead)) };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { codeExpiry, entryFault } from '@downstream/access/core';
import { codeIssued } from '@downstream/contracts';
import { refusal, RefusalError, systemContext, type Clock, type Id } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { Outbox } from '@downstream/platform/messaging';
import { Accounts, type Account } from '../door/accounts';
import { DoorKeys } from '../door/door-keys';
import { contextFor, type Knock } from '../door/knock';
import { LinkDoor } from '../door/link-door';
import { PAUSE_MS, withPause } from '../door/same-pause';
import { Links } from '../persistence/links';
import type { User } from '../persistence/user';
import { IssueLink } from './issue-link';
import { OpenSession, type Opened } from './open-session';

/** Makes a code for a session on its way. The mail goes out when the transaction is committed, by `code.issued`. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly ids: Ids,
    private readonly keys: DoorKeys,
    private readonly links: Links,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async in(tx: Tx, user: User, sessionId: Id<'session'>, purpose?: 'SIGNATURE'): Promise<void> {
    const id = this.ids.next<Id<'code'>>();
    const expiresAt = codeExpiry(this.clock.now());
    const written = await this.outbox.add(tx, codeIssued, {
      subject: id,
      state: { userId: user.id, expiresAt, ...(purpose && { purpose }) },
      party: user.partyId,
    });
    const codeHash = this.keys.codeHash(id, this.keys.mailedCode(id));
    await this.links.keepCode(tx, { id, sessionId, codeHash, expiresAt, tries: 0 }, written.id);
  }
}

/** Sends a new portal link to every distributor's account of an address; the answer is the same in any case. */
@Injectable()
export class RequestPortalLink {
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
    await this.limits.take('forgotten-password', `portal ${email}`);
    await withPause(PAUSE_MS, this.send(email, knock));
  }

  private async send(email: string, knock: Knock): Promise<void> {
    for (const { tenant, user } of await this.accounts.ofPortal(email, knock)) {
      if (!mayEnter(user, this.clock)) continue;
      await this.tenants.within(systemContext('door', tenant.id, knock.requestId), (tx) =>
        this.links.in(tx, user, 'PORTAL'),
      );
    }
  }
}

/** Opens a portal link: begins a session on its way and has a code sent to the mailbox the link was sent to. */
@Injectable()
export class OpenPortalLink {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly linkDoor: LinkDoor,
    private readonly openSession: OpenSession,
    private readonly codes: IssueCode,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError for a link that does not open, TOO_MANY_REQUESTS */
  async run(token: string, knock: Knock): Promise<Account & { readonly opened: Opened }> {
    await this.limits.take('sign-in-address', knock.address);
    const lead = await this.linkDoor.open(token, 'PORTAL', knock);
    const { tenant, user, link } = lead;
    if (!mayEnter(user, this.clock)) throw new RefusalError(refusal('LINK_EXPIRED'));
    await this.limits.take('code', user.id);
    const opened = await this.tenants.within(contextFor(tenant.id, user, knock), async (tx) => {
      await this.linkDoor.take(tx, link);
      const session = await this.openSession.halfway(tx, user, 'CODE', knock, link.id);
      await this.codes.in(tx, user, session.sessionId);
      return session;
    });
    return { tenant, user, opened };
  }
}

/** An invited person comes in by the code itself; a barred one does not. */
const mayEnter = (user: User, clock: Clock): boolean => {
  const fault = entryFault(user, clock.now());
  return fault === null || fault === 'INVITED';
};

import { Inject, Injectable } from '@nestjs/common';
import { linkExpiry } from '@downstream/access/core';
import { linkIssued, linkReplaced, linkUsed } from '@downstream/contracts';
import type { Clock, Id, LinkPurpose, LinkState } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import type { PortalLetter } from '@downstream/platform/mail';
import { Outbox } from '@downstream/platform/messaging';
import { DoorKeys } from '../door/door-keys';
import { Links, type OneTimeLink } from '../persistence/links';
import type { User } from '../persistence/user';

/** Makes, uses up and replaces links. The mail goes out when the transaction is committed, by `link.issued`. */
@Injectable()
export class IssueLink {
  constructor(
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keys: DoorKeys,
    private readonly links: Links,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A new link in the place of an earlier one for the same purpose.
   * @param letter what its mail says besides; without one the link itself is the news
   */
  async in(tx: Tx, user: User, purpose: LinkPurpose, letter: PortalLetter | null = null): Promise<OneTimeLink> {
    await this.close(tx, user, purpose);
    const id = this.ids.next<Id<'link'>>();
    const link: OneTimeLink = {
      id,
      userId: user.id,
      partyId: user.partyId,
      purpose,
      state: 'OPEN',
      tokenHash: this.keys.hashOf(this.keys.linkToken(id)),
      expiresAt: linkExpiry(purpose, this.clock.now()),
      letter,
    };
    const written = await this.outbox.add(tx, linkIssued, news(link));
    await this.links.insert(tx, link, written.id);
    return link;
  }

  /** Closes a user's open links, of one purpose or all. */
  async close(tx: Tx, user: User, purpose?: LinkPurpose): Promise<void> {
    for (const link of await this.links.openOf(tx, user.id, purpose)) {
      await this.become(tx, link, 'REPLACED', linkReplaced);
    }
  }

  /** Marks a link that has done what it was for. */
  async used(tx: Tx, link: OneTimeLink): Promise<void> {
    await this.become(tx, link, 'USED', linkUsed);
  }

  private async become(tx: Tx, link: OneTimeLink, state: LinkState, contract: typeof linkUsed): Promise<void> {
    const changed = { ...link, state };
    const written = await this.outbox.add(tx, contract, news(changed));
    await this.links.setState(tx, changed, written.id);
  }
}

const news = (link: OneTimeLink) => ({
  subject: link.id,
  state: { userId: link.userId, purpose: link.purpose, state: link.state, expiresAt: link.expiresAt },
  party: link.partyId,
});

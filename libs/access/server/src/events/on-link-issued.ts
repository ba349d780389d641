import { Injectable } from '@nestjs/common';
import { linkLifetimes } from '@downstream/access/core';
import { linkIssued, type StateOf } from '@downstream/contracts';
import { DAY, HOUR, type Context, type Id, type LinkPurpose } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import {
  invitationLetter,
  passwordResetLetter,
  portalInvitationLetter,
  portalLetter,
  portalLinkLetter,
  type Letter,
  type Span,
} from '@downstream/platform/mail';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Accounts, type Account } from '../door/accounts';
import { DoorKeys } from '../door/door-keys';
import { Links, type OneTimeLink } from '../persistence/links';
import { Letters } from './letters';

/** Sends a link to its owner. A second run sends the very same mail: the token follows from the link's id. */
@Injectable()
@On(linkIssued, 'access.mail-link', 'relay')
export class OnLinkIssued extends LongHandler<typeof linkIssued> {
  constructor(
    private readonly tenants: Tenants,
    private readonly accounts: Accounts,
    private readonly links: Links,
    private readonly keys: DoorKeys,
    private readonly letters: Letters,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<StateOf<typeof linkIssued>>): Promise<void> {
    const id = event.subject.id as Id<'link'>;
    const link = await this.tenants.within(context, (tx) => this.links.find(tx, id));
    // Replaced or used while the mail waited: it would only lead to a page that says so.
    if (!link || (link.state !== 'OPEN' && link.letter === null)) return;
    const account = await this.accounts.read(context, link.userId);
    await this.letters.send(account, event.id, this.letter(account, link));
  }

  private letter(account: Account, { id, purpose, state, letter }: OneTimeLink): Letter {
    const token = this.keys.linkToken(id);
    if (letter === null) return this.linkLetter(account, purpose, token);
    // What it says is owed all the same; the page without a link asks for the address and sends a new one.
    const open = state === 'OPEN';
    const { tenant, user } = account;
    const link = this.letters.page(purpose, open ? token : undefined);
    return portalLetter(
      { locale: user.language, tenantName: tenant.name, link, validFor: open ? spanOf(purpose) : null },
      letter,
    );
  }

  private linkLetter({ tenant, user }: Account, purpose: LinkPurpose, token: string): Letter {
    const facts = { locale: user.language, tenantName: tenant.name, validFor: spanOf(purpose) };
    switch (purpose) {
      case 'INVITATION':
        return invitationLetter({
          ...facts,
          inviterName: tenant.name,
          link: this.letters.page(purpose, token),
        });
      case 'PASSWORD_RESET':
        return passwordResetLetter({ ...facts, link: this.letters.page(purpose, token) });
      case 'PORTAL':
        return (user.state === 'INVITED' ? portalInvitationLetter : portalLinkLetter)({
          ...facts,
          link: this.letters.page(purpose, token),
        });
    }
  }
}

function spanOf(purpose: LinkPurpose): Span {
  const lifetime = linkLifetimes[purpose];
  return lifetime % DAY === 0 ? { value: lifetime / DAY, unit: 'day' } : { value: lifetime / HOUR, unit: 'hour' };
}

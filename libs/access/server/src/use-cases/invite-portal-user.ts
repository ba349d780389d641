import { Injectable } from '@nestjs/common';
import type { Language, PartyId, portalRoles } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { InviteUser } from './invite-user';
import { IssueLink } from './issue-link';
import { RecordUser } from './record-user';

/** A person of a distributor to be invited to the portal. */
export interface PortalInvitee {
  readonly partyId: PartyId;
  readonly email: string;
  readonly name: string;
  readonly role: (typeof portalRoles)[number];
  readonly language?: Language;
}

/** Invites a distributor's person to the portal; whoever has an account there gets a new link. */
@Injectable()
export class InvitePortalUser {
  constructor(
    private readonly users: Users,
    private readonly invite: InviteUser,
    private readonly record: RecordUser,
    private readonly links: IssueLink,
  ) {}

  /** In the caller's transaction; the mail goes out after its commit. A suspended account gets no link. */
  async in(tx: Tx, { partyId, role, email, name, language }: PortalInvitee): Promise<User> {
    const address = email.toLowerCase();
    const known = await this.users.byEmail(tx, address);
    const invitee = { email: address, name, roles: [role], language };
    const user =
      known.find((one) => one.partyId === partyId) ??
      (await this.record.invited(tx, this.invite.account(invitee, partyId, known)));
    if (user.state !== 'SUSPENDED') await this.links.in(tx, user, 'PORTAL');
    return user;
  }
}

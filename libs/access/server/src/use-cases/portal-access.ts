import { Injectable } from '@nestjs/common';
import { accountFlow, reinstate } from '@downstream/access/core';
import { userChanged, userReinstated, userSuspended } from '@downstream/contracts';
import { orThrow, step, type portalRoles, type UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { EndSessions } from './end-sessions';
import { IssueLink } from './issue-link';
import { RecordUser } from './record-user';

/**
 * What people of a distributor do to each other's access, in the caller's transaction. Whether they may is decided where
 * seats are kept; here it is done to the account.
 */
@Injectable()
export class PortalAccess {
  constructor(
    private readonly record: RecordUser,
    private readonly endSessions: EndSessions,
    private readonly links: IssueLink,
  ) {}

  /**
   * Takes an account's access away: its sessions end, its links close, and nothing opens it until it is given back.
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED
   */
  async withdraw(tx: Tx, id: UserId): Promise<User> {
    const user = await this.record.change(tx, userSuspended, id, (before) => ({
      ...before,
      state: orThrow(step(accountFlow, before.state, 'SUSPENDED')),
      suspendedFor: null,
    }));
    await this.endSessions.ofUser(tx, id, 'SUSPENDED');
    await this.links.close(tx, user);
    return user;
  }

  /**
   * Gives access back that was taken away.
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED
   */
  restore(tx: Tx, id: UserId): Promise<User> {
    return this.record.change(tx, userReinstated, id, (before) => ({
      ...before,
      state: orThrow(reinstate(before.state, before.lastSignInAt !== null)),
      suspendedFor: null,
    }));
  }

  /**
   * Gives an account another role of the portal; whoever is signed in signs in again with it.
   * @throws RefusalError NOT_FOUND
   */
  async become(tx: Tx, id: UserId, role: (typeof portalRoles)[number]): Promise<User> {
    const user = await this.record.change(tx, userChanged, id, (before) => ({ ...before, roles: [role] }));
    await this.endSessions.ofUser(tx, id, 'ROLES_CHANGED');
    return user;
  }
}

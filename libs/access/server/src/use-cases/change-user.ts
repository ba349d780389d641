import { Inject, Injectable } from '@nestjs/common';
import { checkRights, keepsAdmin, mayGrant, notOwn } from '@downstream/access/core';
import { userChanged } from '@downstream/contracts';
import {
  orThrow,
  refusal,
  RefusalError,
  type ApproverGrade,
  type Clock,
  type Context,
  type Instant,
  type Office,
  type Role,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { EndSessions } from './end-sessions';
import { RecordUser } from './record-user';

/** What an admin may change of an account; what is left out stays. */
export interface UserChanges {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly grade?: ApproverGrade | null | undefined;
  readonly offices?: readonly Office[] | undefined;
  readonly expiresAt?: Instant | null | undefined;
  readonly operator?: boolean | undefined;
}

/** Changes an account. A change of rights ends its sessions: the next request is made with the new ones. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly record: RecordUser,
    private readonly endSessions: EndSessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version the version the admin has seen
   * @throws RefusalError VERSION_STALE, OWN_ACCOUNT, ROLE_NOT_ALLOWED, OPERATOR_REQUIRED, LAST_ADMIN, NOT_FOUND
   */
  run(ctx: Context, id: UserId, changes: UserChanges, version: number): Promise<User> {
    return this.tenants.within(ctx, async (tx) => {
      const admin = await this.users.get(tx, ctx.actor.id as string as UserId);
      const accounts = await this.users.lockAdmins(tx);
      let rights = false;
      const changed = await this.record.change(tx, userChanged, id, (before) => {
        if (before.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: before.version }));
        const after = merged(before, changes);
        rights = rightsDiffer(before, after);
        return rights ? this.allowed(admin, accounts, before, after) : after;
      });
      if (rights) await this.endSessions.ofUser(tx, id, 'ROLES_CHANGED');
      return changed;
    });
  }

  private allowed(admin: User, accounts: readonly User[], before: User, after: User): User {
    orThrow(notOwn(admin, before));
    orThrow(mayGrant(admin, before, after.operator));
    const now = this.clock.now();
    orThrow(checkRights(after, now));
    orThrow(keepsAdmin(accounts, after, now));
    return after;
  }
}

const merged = (user: User, { name, roles, grade, offices, expiresAt, operator }: UserChanges): User => ({
  ...user,
  name: name ?? user.name,
  roles: roles ? [...roles] : user.roles,
  grade: grade === undefined ? user.grade : grade,
  offices: offices ? [...offices] : user.offices,
  expiresAt: expiresAt === undefined ? user.expiresAt : expiresAt,
  operator: operator ?? user.operator,
});

const rightsOf = ({ roles, grade, offices, expiresAt, operator }: User): string =>
  JSON.stringify([[...roles].sort(), grade, [...offices].sort(), expiresAt, operator]);

const rightsDiffer = (before: User, after: User): boolean => rightsOf(before) !== rightsOf(after);

import { Inject, Injectable } from '@nestjs/common';
import { checkRights, mayGrant, shellOf } from '@downstream/access/core';
import {
  orThrow,
  refusal,
  RefusalError,
  type ApproverGrade,
  type Clock,
  type Context,
  type Instant,
  type Language,
  type Office,
  type PartyId,
  type PersonId,
  type Role,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import type { User } from '../persistence/user';
import { Users } from '../persistence/users';
import { IssueLink } from './issue-link';
import { RecordUser } from './record-user';

/** A person of desk or audit room to be invited. */
export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Approvers only. */
  readonly grade?: ApproverGrade | undefined;
  /** Approvers only. */
  readonly offices?: readonly Office[] | undefined;
  /** Needed for auditors. */
  readonly expiresAt?: Instant | undefined;
  readonly operator?: boolean | undefined;
  readonly language?: Language | undefined;
}

/** Makes the account of an invited person and has the invitation sent. */
@Injectable()
export class InviteUser {
  constructor(
    private readonly tenants: Tenants,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly users: Users,
    private readonly record: RecordUser,
    private readonly links: IssueLink,
  ) {}

  /** @throws RefusalError ROLE_NOT_ALLOWED, OPERATOR_REQUIRED, EMAIL_IN_USE */
  run(ctx: Context, invitee: Invitee): Promise<User> {
    return this.tenants.within(ctx, (tx) => this.in(tx, invitee));
  }

  /** In the caller's transaction; the system actor `setup` may make the first operator. */
  async in(tx: Tx, invitee: Invitee): Promise<User> {
    const operator = invitee.operator ?? false;
    const { actor } = tx.context;
    const inviter =
      actor.kind === 'system' ? { operator: true } : await this.users.get(tx, actor.id as string as UserId);
    orThrow(mayGrant(inviter, null, operator));
    if (shellOf(invitee.roles) === 'portal') {
      // Without its distributor a portal account would see nothing; they are invited where the distributor is.
      throw new RefusalError(refusal('ROLE_NOT_ALLOWED', { faults: ['PARTY_MISSING'] }));
    }
    const known = await this.users.byEmail(tx, invitee.email);
    if (known.some((user) => user.partyId === null)) throw new RefusalError(refusal('EMAIL_IN_USE'));
    const user = await this.record.invited(tx, this.account(invitee, null, known));
    await this.links.in(tx, user, 'INVITATION');
    return user;
  }

  /**
   * A new account as it begins, its rights checked.
   * @param known the accounts that the address has already: whoever reads its mail is one person, at the desk and in the
   * portal, and four eyes count persons
   */
  account(invitee: Invitee, partyId: PartyId | null, known: readonly User[]): User {
    const createdAt = this.clock.now();
    const user: User = {
      id: this.ids.next<UserId>(),
      personId: known[0]?.personId ?? this.ids.next<PersonId>(),
      partyId,
      email: invitee.email,
      name: invitee.name,
      language: invitee.language ?? 'en',
      roles: [...invitee.roles],
      grade: invitee.grade ?? null,
      offices: [...(invitee.offices ?? [])],
      operator: invitee.operator ?? false,
      state: 'INVITED',
      suspendedFor: null,
      expiresAt: invitee.expiresAt ?? null,
      passwordChangedAt: null,
      secondFactorSince: null,
      createdAt,
      lastSignInAt: null,
      version: 0,
    };
    return orThrow(checkRights(user, createdAt));
  }
}

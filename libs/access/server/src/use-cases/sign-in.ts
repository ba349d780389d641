import { Inject, Injectable } from '@nestjs/common';
import { afterPassword, entryFault } from '@downstream/access/core';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { Account } from '../door/accounts';
import { contextFor, type Knock } from '../door/knock';
import { TenantRecords } from '../persistence/tenant-records';
import { shellFor } from '../persistence/user';
import { Users } from '../persistence/users';
import { EndSessions } from './end-sessions';
import { OpenSession, type Opened } from './open-session';

/** The next step of a sign-in, with the session it goes on in. */
export interface SignedIn {
  readonly state: 'SIGNED_IN' | 'SECOND_FACTOR' | 'ENROL_SECOND_FACTOR';
  readonly opened: Opened;
}

/** Begins a session after the right password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly records: TenantRecords,
    private readonly openSession: OpenSession,
    private readonly endSessions: EndSessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError SIGN_IN_FAILED when the account was barred meanwhile */
  run({ tenant, user }: Account, knock: Knock): Promise<SignedIn> {
    return this.tenants.within(contextFor(tenant.id, user, knock), (tx) => this.in(tx, user.id, knock));
  }

  /** In the caller's transaction, whose actor is the user. */
  async in(tx: Tx, userId: Account['user']['id'], knock: Knock): Promise<SignedIn> {
    const user = await this.users.lock(tx, userId);
    if (entryFault(user, this.clock.now())) throw new RefusalError(refusal('SIGN_IN_FAILED'));
    await this.endSessions.overdue(tx, user);
    const state = afterPassword(await this.records.get(tx), shellFor(user), user.secondFactorSince !== null);
    const opened =
      state === 'SIGNED_IN'
        ? await this.openSession.complete(tx, user, 'PASSWORD', knock)
        : await this.openSession.halfway(tx, user, state, knock);
    return { state, opened };
  }
}

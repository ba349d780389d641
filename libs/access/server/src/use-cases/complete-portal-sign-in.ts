import { Inject, Injectable } from '@nestjs/common';
import { accountFlow, tryCode } from '@downstream/access/core';
import { userActivated } from '@downstream/contracts';
import { ok, orThrow, refusal, RefusalError, refuse, step, type Clock, type Result } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { DoorKeys, sameHash } from '../door/door-keys';
import { contextFor, type Knock } from '../door/knock';
import { LinkDoor } from '../door/link-door';
import { Links } from '../persistence/links';
import { Sessions, type Bearer } from '../persistence/sessions';
import type { User } from '../persistence/user';
import { IssueLink } from './issue-link';
import { OpenSession, type Opened } from './open-session';
import { RecordUser } from './record-user';
import { RefuseSignIn } from './refuse-sign-in';

/** Tries the code that came by e-mail. A failed try is counted for good, whatever else is rolled back. */
@Injectable()
export class TryMailedCode {
  constructor(
    private readonly links: Links,
    private readonly keys: DoorKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async in(
    tx: Tx,
    { session }: { readonly session: Pick<Bearer['session'], 'id'> },
    typed: string,
  ): Promise<Result<true>> {
    const code = await this.links.lockCode(tx, session.id);
    if (!code) return refuse('CODE_EXPIRED');
    const matches = sameHash(code.codeHash, this.keys.codeHash(code.id, typed));
    const { tries, outcome } = tryCode(code, matches, this.clock.now());
    await this.links.setTries(tx, code.id, tries);
    return outcome;
  }
}

/** Uses the link up, lets an invited person in for the first time and begins their session. */
@Injectable()
export class EnterPortal {
  constructor(
    private readonly linkDoor: LinkDoor,
    private readonly issueLink: IssueLink,
    private readonly record: RecordUser,
    private readonly sessions: Sessions,
    private readonly openSession: OpenSession,
  ) {}

  async in(tx: Tx, { session, user }: Bearer, knock: Knock): Promise<Opened> {
    if (!session.linkId) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    const link = await this.linkDoor.take(tx, { id: session.linkId, purpose: 'PORTAL' });
    await this.issueLink.used(tx, link);
    if (!(await this.sessions.remove(tx, session))) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    const entered = user.state === 'INVITED' ? await this.record.change(tx, userActivated, user.id, activated) : user;
    return this.openSession.complete(tx, entered, 'LINK_CODE', knock);
  }
}

const activated = (user: User): User => ({ ...user, state: orThrow(step(accountFlow, user.state, 'ACTIVE')) });

/** The second step of signing in to the portal. */
@Injectable()
export class CompletePortalSignIn {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly code: TryMailedCode,
    private readonly enter: EnterPortal,
    private readonly refuse: RefuseSignIn,
  ) {}

  /** @throws RefusalError CODE_FAILED, CODE_EXPIRED, TOO_MANY_REQUESTS; LINK_USED when the link was used meanwhile */
  async run(bearer: Bearer, typed: string, knock: Knock): Promise<Opened> {
    const { tenant, user } = bearer;
    await this.limits.take('second-factor', user.id);
    const outcome = await this.tenants.within(contextFor(tenant.id, user, knock), async (tx) => {
      const tried = await this.code.in(tx, bearer, typed);
      return tried.ok ? ok(await this.enter.in(tx, bearer, knock)) : tried;
    });
    if (!outcome.ok) await this.refuse.run(tenant.id, user, 'CODE', knock);
    const opened = orThrow(outcome);
    await this.limits.forgive('second-factor', user.id);
    return opened;
  }
}

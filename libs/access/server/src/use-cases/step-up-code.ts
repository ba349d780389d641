import { Injectable } from '@nestjs/common';
import { orThrow, refusal, RefusalError, type Context, type Id, type UserId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { RateLimits, type HouseRequest } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf, type Knock } from '../door/knock';
import { Links } from '../persistence/links';
import { Users } from '../persistence/users';
import { TryMailedCode } from './complete-portal-sign-in';
import { IssueCode } from './open-portal';
import { RefuseSignIn } from './refuse-sign-in';

/** The signed-in session of a person, and from where it asks. */
export interface SteppingUp {
  readonly userId: UserId;
  readonly sessionId: Id<'session'>;
  readonly knock: Knock;
}

/**
 * A code sent to the mailbox of somebody who is signed in already, before a step that binds: it shows who is at the
 * keyboard now. It belongs to one session, works once, and its tries are counted as those of signing in.
 */
@Injectable()
export class StepUpCode {
  constructor(
    private readonly tenants: Tenants,
    private readonly limits: RateLimits,
    private readonly bearers: Bearers,
    private readonly users: Users,
    private readonly links: Links,
    private readonly codes: IssueCode,
    private readonly code: TryMailedCode,
    private readonly refuse: RefuseSignIn,
  ) {}

  /** Who asks, as far as a code goes. Throws RefusalError NOT_SIGNED_IN for whoever has no session of a browser. */
  async asking(request: HouseRequest): Promise<SteppingUp> {
    const { user, session } = await this.bearers.in(request, 'SIGNED_IN');
    return { userId: user.id, sessionId: session.id, knock: knockOf(request) };
  }

  /**
   * Sends a code that signs, in the caller's transaction, which must be of the maker and not of a party, for no party sees codes;
   * the mail goes out after its commit.
   * @throws RefusalError TOO_MANY_REQUESTS, NOT_FOUND
   */
  async send(tx: Tx, { userId, sessionId }: SteppingUp): Promise<void> {
    await this.limits.take('code', userId);
    const user = await this.users.find(tx, userId);
    if (!user) throw new RefusalError(refusal('NOT_FOUND'));
    await this.codes.in(tx, user, sessionId, 'SIGNATURE');
  }

  /**
   * Tries a code, in a transaction of its own: a failed try counts for good.
   * @throws RefusalError CODE_FAILED, CODE_EXPIRED, TOO_MANY_REQUESTS
   */
  async prove(
    { idempotency: _, partyId: _party, ...ctx }: Context,
    { userId, sessionId, knock }: SteppingUp,
    typed: string,
  ): Promise<void> {
    await this.limits.take('second-factor', userId);
    const { outcome, user } = await this.tenants.within(ctx, async (tx) => {
      const tried = await this.code.in(tx, { session: { id: sessionId } }, typed);
      if (tried.ok) await this.links.dropCode(tx, sessionId);
      return { outcome: tried, user: await this.users.find(tx, userId) };
    });
    if (!outcome.ok && user) await this.refuse.run(ctx.tenantId, user, 'CODE', knock);
    orThrow(outcome);
    await this.limits.forgive('second-factor', userId);
  }
}

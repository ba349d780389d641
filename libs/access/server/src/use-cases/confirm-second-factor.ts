import { Inject, Injectable } from '@nestjs/common';
import { userSecondFactorEnrolled } from '@downstream/contracts';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { Knock } from '../door/knock';
import { SecondFactors } from '../door/second-factors';
import type { Bearer } from '../persistence/sessions';
import { CountedTry } from './counted-try';
import { EndSessions } from './end-sessions';
import { OpenSession, type Opened } from './open-session';
import { RecordUser } from './record-user';

interface Confirmed {
  readonly opened: Opened;
  /** In clear this once. */
  readonly recoveryCodes: readonly string[];
}

/** Takes a new second factor into use. Every session of before ends; the person goes on in a new one. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly tries: CountedTry,
    private readonly factors: SecondFactors,
    private readonly record: RecordUser,
    private readonly endSessions: EndSessions,
    private readonly openSession: OpenSession,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError SECOND_FACTOR_FAILED, TOO_MANY_REQUESTS, NOT_SIGNED_IN when no setting-up is under way */
  run(bearer: Bearer, code: string, knock: Knock): Promise<Confirmed> {
    const { pendingSecret } = bearer.session;
    if (!pendingSecret) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    return this.tries.within(bearer, knock, { fault: 'SECOND_FACTOR', code: 'SECOND_FACTOR_FAILED' }, (tx) =>
      this.in(tx, bearer, pendingSecret, code, knock),
    );
  }

  private async in(
    tx: Tx,
    { user }: Bearer,
    pending: Buffer,
    code: string,
    knock: Knock,
  ): Promise<Confirmed | undefined> {
    const recoveryCodes = await this.factors.enrol(tx, user, pending, code);
    if (!recoveryCodes) return undefined;
    const secondFactorSince = this.clock.now();
    const changed = await this.record.change(tx, userSecondFactorEnrolled, user.id, (before) => ({
      ...before,
      secondFactorSince,
    }));
    await this.endSessions.ofUser(tx, user.id, 'SECOND_FACTOR_CHANGED');
    return { opened: await this.openSession.complete(tx, changed, 'PASSWORD_TOTP', knock), recoveryCodes };
  }
}

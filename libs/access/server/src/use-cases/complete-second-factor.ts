import { Injectable } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { Knock } from '../door/knock';
import { SecondFactors, type SecondProof } from '../door/second-factors';
import { Sessions, type Bearer } from '../persistence/sessions';
import { CountedTry } from './counted-try';
import { OpenSession, type Opened } from './open-session';

interface Completed {
  readonly opened: Opened;
  readonly recoveryCodesLeft: number;
}

/** The second step of signing in: a new session takes the place of the one on its way. */
@Injectable()
export class CompleteSecondFactor {
  constructor(
    private readonly tries: CountedTry,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly openSession: OpenSession,
  ) {}

  /** @throws RefusalError SECOND_FACTOR_FAILED, TOO_MANY_REQUESTS, NOT_SIGNED_IN when the step was done meanwhile */
  run(bearer: Bearer, proof: SecondProof, knock: Knock): Promise<Completed> {
    return this.tries.within(bearer, knock, { fault: 'SECOND_FACTOR', code: 'SECOND_FACTOR_FAILED' }, (tx) =>
      this.in(tx, bearer, proof, knock),
    );
  }

  private async in(
    tx: Tx,
    { session, user }: Bearer,
    proof: SecondProof,
    knock: Knock,
  ): Promise<Completed | undefined> {
    const means = await this.factors.prove(tx, user, proof);
    if (!means) return undefined;
    if (!(await this.sessions.remove(tx, session))) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    const opened = await this.openSession.complete(tx, user, means, knock);
    return { opened, recoveryCodesLeft: await this.factors.recoveryCodesLeft(tx, user) };
  }
}

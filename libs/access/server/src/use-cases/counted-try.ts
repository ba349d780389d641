import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type RefusalCode, type SignInFault } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import type { Account } from '../door/accounts';
import { contextFor, type Knock } from '../door/knock';
import { RefuseSignIn } from './refuse-sign-in';

/** What a failed try is called in the log, and to the person. */
interface Failure {
  readonly fault: SignInFault;
  readonly code: RefusalCode;
}

/** A try at something secret of a known account: counted, recorded when it fails, forgiven when it succeeds. */
@Injectable()
export class CountedTry {
  constructor(
    private readonly limits: RateLimits,
    private readonly tenants: Tenants,
    private readonly refuse: RefuseSignIn,
  ) {}

  /**
   * @param work gives undefined when the secret did not fit
   * @throws RefusalError the failure's code; TOO_MANY_REQUESTS; SERVICE_UNAVAILABLE when tries cannot be counted
   */
  async run<T>(
    { tenant, user }: Account,
    knock: Knock,
    { fault, code }: Failure,
    work: () => Promise<T | undefined>,
  ): Promise<T> {
    // By account and not by address: whoever tries here has come past the first step already.
    await this.limits.take('second-factor', user.id);
    const done = await work();
    if (done === undefined) {
      await this.refuse.run(tenant.id, user, fault, knock);
      throw new RefusalError(refusal(code));
    }
    await this.limits.forgive('second-factor', user.id);
    return done;
  }

  /** As {@link run}, in one transaction of the account's person; work that gives undefined must have written nothing. */
  within<T>(account: Account, knock: Knock, failure: Failure, work: (tx: Tx) => Promise<T | undefined>): Promise<T> {
    return this.run(account, knock, failure, () =>
      this.tenants.within(contextFor(account.tenant.id, account.user, knock), work),
    );
  }
}

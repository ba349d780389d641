import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Context, type UserId } from '@downstream/kernel';
import { Accounts, type Account } from '../door/accounts';
import { contextFor, type Knock } from '../door/knock';
import { PasswordHasher } from '../door/password-hasher';
import { SecondFactors } from '../door/second-factors';
import { CountedTry } from './counted-try';

/** What a person shows again before a grave step: the password, or a code of the authenticator app. */
export type Proof = { readonly password: string } | { readonly code: string };

/**
 * Asks a signed-in person to prove again who they are, before a signature or a change of the account's secrets.
 * Counted and recorded like a sign-in.
 */
@Injectable()
export class Reauthenticate {
  constructor(
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly factors: SecondFactors,
    private readonly tries: CountedTry,
  ) {}

  /**
   * For other rooms; call it before the transaction of the step itself, for hashing takes its time.
   * @throws RefusalError PASSWORD_WRONG, SECOND_FACTOR_FAILED, TOO_MANY_REQUESTS; NOT_ALLOWED when no person acts
   */
  async run(ctx: Context, proof: Proof): Promise<void> {
    if (ctx.actor.kind !== 'user') throw new RefusalError(refusal('NOT_ALLOWED'));
    const account = await this.accounts.read(ctx, ctx.actor.id as string as UserId);
    await this.account(account, proof, { address: 'unknown', browser: 'unknown', requestId: ctx.requestId });
  }

  /** As {@link run}, for an account that is known already. */
  async account(account: Account, proof: Proof, knock: Knock): Promise<void> {
    if ('code' in proof) {
      await this.tries.within(account, knock, { fault: 'REAUTHENTICATION', code: 'SECOND_FACTOR_FAILED' }, (tx) =>
        this.factors.prove(tx, account.user, proof),
      );
      return;
    }
    await this.tries.run(account, knock, { fault: 'REAUTHENTICATION', code: 'PASSWORD_WRONG' }, async () => {
      const { tenant, user } = account;
      const { credential } = await this.accounts.read(contextFor(tenant.id, user, knock), user.id);
      // Outside of any transaction: a hash must not hold a connection.
      return (await this.hasher.fits(proof.password, credential?.passwordHash)) || undefined;
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { entryFault } from '@downstream/access/core';
import { refusal, RefusalError, type Clock, type SignInFault } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { Accounts, type Account, type AccountWithCredential } from '../door/accounts';
import type { Knock } from '../door/knock';
import { PasswordHasher } from '../door/password-hasher';
import { PAUSE_MS, withPause } from '../door/same-pause';
import { RefuseSignIn } from './refuse-sign-in';

/** What somebody brings to the desk's door. */
export interface Claim {
  readonly email: string;
  readonly password: string;
  /** Slug of a workspace; without it all that know the address are asked. */
  readonly workspace?: string | undefined;
}

interface Tried extends Account {
  readonly fault: SignInFault | null;
}

/**
 * Finds the accounts that an address and a password open. An address nobody knows costs the same: one lookup, one
 * password hash, and the same pause before the same answer.
 */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly limits: RateLimits,
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly refuse: RefuseSignIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError SIGN_IN_FAILED, TOO_MANY_REQUESTS; SERVICE_UNAVAILABLE when tries cannot be counted */
  async run(claim: Claim, knock: Knock): Promise<Account[]> {
    const tries = `${claim.email} ${knock.address}`;
    await this.limits.take('sign-in-address', knock.address);
    await this.limits.take('sign-in', tries);
    const tried = await this.tryEach(claim, knock);
    const open = tried.filter((account) => account.fault === null);
    if (open.length === 0) {
      await withPause(PAUSE_MS, this.note(tried, knock));
      throw new RefusalError(refusal('SIGN_IN_FAILED'));
    }
    await this.limits.forgive('sign-in', tries);
    return open;
  }

  private async tryEach(claim: Claim, knock: Knock): Promise<Tried[]> {
    const known = (await this.accounts.ofDesk(claim.email, knock)).filter(
      ({ tenant }) => claim.workspace === undefined || tenant.slug === claim.workspace,
    );
    if (known.length === 0) {
      await this.hasher.fits(claim.password, undefined);
      return [];
    }
    return Promise.all(known.map((account) => this.tryOne(account, claim.password)));
  }

  private async tryOne({ tenant, user, credential }: AccountWithCredential, password: string): Promise<Tried> {
    const fits = await this.hasher.fits(password, credential?.passwordHash);
    return { tenant, user, fault: entryFault(user, this.clock.now()) ?? (fits ? null : 'PASSWORD') };
  }

  private async note(tried: readonly Tried[], knock: Knock): Promise<void> {
    for (const { tenant, user, fault } of tried) await this.refuse.run(tenant.id, user, fault ?? 'PASSWORD', knock);
  }
}

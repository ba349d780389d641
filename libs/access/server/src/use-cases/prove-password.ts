import { Inject, Injectable } from '@nestjs/common';
import { entryFault, pauseAfter, signInPauses } from '@downstream/access/core';
import { refusal, RefusalError, type Clock, type SignInFault } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';
import { Accounts, type Account, type AccountWithCredential } from '../door/accounts';
import type { Knock } from '../door/knock';
import { PasswordHasher } from '../door/password-hasher';
import { withPause } from '../door/same-pause';
import { RefuseSignIn } from './refuse-sign-in';

/** The longest pause under tests, in milliseconds. */
const LIGHT_PAUSE = 300;

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
 * password hash, and the same pause before the same answer, which grows with every further try.
 */
@Injectable()
export class ProvePassword {
  private readonly pauses: readonly number[];

  constructor(
    private readonly limits: RateLimits,
    private readonly accounts: Accounts,
    private readonly hasher: PasswordHasher,
    private readonly refuse: RefuseSignIn,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_OPTIONS) { lightForTests }: AccessOptions,
  ) {
    this.pauses = lightForTests ? signInPauses.map((pause) => Math.min(pause, LIGHT_PAUSE)) : signInPauses;
  }

  /** @throws RefusalError SIGN_IN_FAILED, TOO_MANY_REQUESTS; SERVICE_UNAVAILABLE when tries cannot be counted */
  async run(claim: Claim, knock: Knock): Promise<Account[]> {
    const pair = `${claim.email} ${knock.address}`;
    await this.limits.take('sign-in-address', knock.address);
    const tries = await this.limits.take('sign-in', pair);
    const tried = await this.tryEach(claim, knock);
    const open = tried.filter((account) => account.fault === null);
    if (open.length === 0) {
      await withPause(pauseAfter(tries, this.pauses), this.note(tried, knock));
      throw new RefusalError(refusal('SIGN_IN_FAILED'));
    }
    await this.limits.forgive('sign-in', pair);
    await this.limits.giveBack('sign-in-address', knock.address);
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

import { Injectable } from '@nestjs/common';
import { checkPassword, needsSecondFactor } from '@downstream/access/core';
import { orThrow } from '@downstream/kernel';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { shellFor } from '../persistence/user';
import type { Account } from './accounts';

/**
 * How much of a password is estimated, in characters. The estimate takes half a second of one core for a repetitive
 * text of 128; what follows can only make a password better.
 */
const ESTIMATED = 48;

/** Judges passwords by the policy; the dictionaries of common ones are loaded at first use. */
@Injectable()
export class PasswordPolicy {
  private estimator: ZxcvbnFactory | undefined;

  /** Whether a second factor stands, or will have to stand, beside the password of this account. */
  withSecondFactor({ tenant, user }: Account): boolean {
    return user.secondFactorSince !== null || needsSecondFactor(tenant, shellFor(user));
  }

  /** @throws RefusalError PASSWORD_WEAK with the faults; else the password as it is to be hashed */
  accept(password: string, account: Account): string {
    const { user, tenant } = account;
    this.estimator ??= new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });
    // What everybody knows of the person makes no good password either.
    const words = [
      user.email,
      ...user.email.split(/[@.]/),
      ...user.name.split(/\s+/),
      tenant.name,
      ...tenant.name.split(/\s+/),
      tenant.slug,
    ];
    const { score } = this.estimator.check(password.slice(0, ESTIMATED), words);
    return orThrow(checkPassword(password, { secondFactor: this.withSecondFactor(account), score }));
  }
}

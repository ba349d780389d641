import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RECOVERY_BYTES, recoveryCodeOf, recoveryCodes, useTotpStep } from '@downstream/access/core';
import type { Clock, SignInMeans } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Credentials } from '../persistence/credentials';
import type { User } from '../persistence/user';
import { DoorKeys } from './door-keys';
import { SecretBox } from './secret-box';
import { matchedStep } from './totp-device';

/** A code of the authenticator app, or a recovery code as it was written down. */
export type SecondProof = { readonly code: string } | { readonly recoveryCode: string };

/** Sets up, tries and takes off second factors; a code that fits is used up in the same transaction. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly credentials: Credentials,
    private readonly box: SecretBox,
    private readonly keys: DoorKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How the person signed in by it, or undefined when it does not fit. */
  async prove(tx: Tx, user: User, proof: SecondProof): Promise<SignInMeans | undefined> {
    if ('code' in proof) return (await this.takeCode(tx, user, proof.code)) ? 'PASSWORD_TOTP' : undefined;
    const code = recoveryCodeOf(proof.recoveryCode);
    if (code === null) return undefined;
    const hash = this.keys.recoveryHash(user.id, code);
    const used = await this.credentials.useRecoveryCode(tx, user.id, hash, this.clock.now());
    return used ? 'PASSWORD_RECOVERY_CODE' : undefined;
  }

  /** Seals a secret that waits for its first code, bound to the account: moved to another it does not open. */
  seal(tx: Tx, user: User, secret: string): Buffer {
    return this.box.seal(secret, owner(tx, user));
  }

  /**
   * Takes a new secret into use when its first code fits.
   * @returns the new recovery codes, in clear this once; undefined when the code does not fit
   */
  async enrol(tx: Tx, user: User, pending: Buffer, code: string): Promise<readonly string[] | undefined> {
    const now = this.clock.now();
    const step = useTotpStep(matchedStep(this.box.open(pending, owner(tx, user)), code, now), null, now);
    if (!step.ok) return undefined;
    await this.credentials.setSecondFactor(tx, user.id, pending, step.value);
    const codes = recoveryCodes(randomBytes(RECOVERY_BYTES));
    const hashes = codes.map((one) => this.keys.recoveryHash(user.id, one));
    await this.credentials.setRecoveryCodes(tx, user.id, hashes);
    return codes;
  }

  /** Takes the second factor and its recovery codes off an account. */
  async remove(tx: Tx, user: User): Promise<void> {
    await this.credentials.setSecondFactor(tx, user.id, null, null);
    await this.credentials.setRecoveryCodes(tx, user.id, []);
  }

  recoveryCodesLeft(tx: Tx, user: User): Promise<number> {
    return this.credentials.recoveryCodesLeft(tx, user.id);
  }

  private async takeCode(tx: Tx, user: User, code: string): Promise<boolean> {
    const credential = await this.credentials.lock(tx, user.id);
    if (!credential?.secondFactorSecret) return false;
    const secret = this.box.open(credential.secondFactorSecret, owner(tx, user));
    const now = this.clock.now();
    const taken = useTotpStep(matchedStep(secret, code, now), credential.secondFactorStep, now);
    if (taken.ok) await this.credentials.setStep(tx, user.id, taken.value);
    return taken.ok;
  }
}

const owner = (tx: Tx, user: User): string => `${tx.context.tenantId}/${user.id}`;

import { Injectable } from '@nestjs/common';
import type { Instant, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { IsNull } from 'typeorm';
import { CredentialRow, RecoveryCodeRow } from './credential.row';

/** What proves that somebody is the owner of an account. */
export interface Credential {
  readonly userId: UserId;
  readonly passwordHash: string;
  /** The sealed secret of the authenticator app. */
  readonly secondFactorSecret: Buffer | null;
  /** The time step of the last code that was taken: it and those before are used up. */
  readonly secondFactorStep: number | null;
}

/** Password hashes, second factors and recovery codes. */
@Injectable()
export class Credentials {
  async find(tx: Tx, userId: UserId): Promise<Credential | undefined> {
    return toCredential(await tx.findOneBy(CredentialRow, { userId }));
  }

  /** As {@link find}, locking the row: a code is used once, however many requests bring it. */
  async lock(tx: Tx, userId: UserId): Promise<Credential | undefined> {
    return toCredential(await tx.findOne(CredentialRow, { where: { userId }, lock: { mode: 'pessimistic_write' } }));
  }

  async setPassword(tx: Tx, userId: UserId, passwordHash: string): Promise<void> {
    await tx.query(
      `insert into user_credential (user_id, password_hash) values ($1, $2)
       on conflict (tenant_id, user_id) do update set password_hash = excluded.password_hash`,
      [userId, passwordHash],
    );
  }

  async setSecondFactor(tx: Tx, userId: UserId, secret: Buffer | null, step: number | null): Promise<void> {
    await tx.update(
      CredentialRow,
      { userId },
      { secondFactorSecret: secret, secondFactorStep: step === null ? null : String(step) },
    );
  }

  async setStep(tx: Tx, userId: UserId, step: number): Promise<void> {
    await tx.update(CredentialRow, { userId }, { secondFactorStep: String(step) });
  }

  /** Puts a new set of recovery codes in the place of the old one. */
  async setRecoveryCodes(tx: Tx, userId: UserId, hashes: readonly string[]): Promise<void> {
    await tx.delete(RecoveryCodeRow, { userId });
    if (hashes.length > 0)
      await tx.insert(
        RecoveryCodeRow,
        hashes.map((codeHash) => ({ userId, codeHash })),
      );
  }

  /** @returns whether the code was there and unused; it is used now */
  async useRecoveryCode(tx: Tx, userId: UserId, codeHash: string, at: Instant): Promise<boolean> {
    const { affected } = await tx.update(RecoveryCodeRow, { userId, codeHash, usedAt: IsNull() }, { usedAt: at });
    return affected === 1;
  }

  async recoveryCodesLeft(tx: Tx, userId: UserId): Promise<number> {
    return tx.countBy(RecoveryCodeRow, { userId, usedAt: IsNull() });
  }
}

const toCredential = (row: CredentialRow | null): Credential | undefined =>
  row
    ? {
        userId: row.userId,
        passwordHash: row.passwordHash,
        secondFactorSecret: row.secondFactorSecret,
        secondFactorStep: row.secondFactorStep === null ? null : Number(row.secondFactorStep),
      }
    : undefined;

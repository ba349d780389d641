import { Inject, Injectable } from '@nestjs/common';
import type { userPasswordChanged } from '@downstream/contracts';
import type { Clock, UserId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Credentials } from '../persistence/credentials';
import type { User } from '../persistence/user';
import { RecordUser } from '../use-cases/record-user';
import type { Account } from './accounts';
import { PasswordHasher } from './password-hasher';
import { PasswordPolicy } from './password-policy';

/** Chooses passwords: judged and hashed before the transaction that keeps them, for hashing takes its time. */
@Injectable()
export class Passwords {
  constructor(
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly credentials: Credentials,
    private readonly record: RecordUser,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError PASSWORD_WEAK; else the hash */
  async choose(password: string, account: Account): Promise<string> {
    return this.hasher.hash(this.policy.accept(password, account));
  }

  /** Keeps a hash, and writes what the account becomes beside its new password. */
  async keep(
    tx: Tx,
    contract: typeof userPasswordChanged,
    id: UserId,
    hash: string,
    become: (user: User) => User = (user) => user,
  ): Promise<User> {
    const passwordChangedAt = this.clock.now();
    const user = await this.record.change(tx, contract, id, (before) => ({ ...become(before), passwordChangedAt }));
    await this.credentials.setPassword(tx, id, hash);
    return user;
  }
}

import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { normalisedPassword } from '@downstream/access/core';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';
import { Semaphore } from './semaphore';

/** argon2id with 64 MiB, three passes, one lane: about a third of a second, and never less outside of tests. */
export const passwordCost: Options = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const lightCost: Options = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/** Hashes and verifies passwords, two at a time: more would take the memory of the whole process. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private readonly cost: Options;
  private readonly doors = new Semaphore(2, 60);
  private nobody = '';

  constructor(@Inject(ACCESS_OPTIONS) options: AccessOptions) {
    if (options.lightForTests && process.env['NODE_ENV'] === 'production') {
      throw new Error('Light password hashing is for tests only');
    }
    this.cost = options.lightForTests ? lightCost : passwordCost;
  }

  async onModuleInit(): Promise<void> {
    this.nobody = await this.hash(randomBytes(32).toString('base64url'));
  }

  /** A PHC string with its own salt. */
  hash(password: string): Promise<string> {
    return this.doors.run(() => hash(normalisedPassword(password), this.cost));
  }

  /**
   * Whether the password fits the hash. Without a hash it is tried on one that nothing fits, so that an unknown
   * account takes the same time.
   */
  async fits(password: string, passwordHash: string | undefined): Promise<boolean> {
    const found = await this.doors.run(() => verify(passwordHash ?? this.nobody, normalisedPassword(password)));
    return found && passwordHash !== undefined;
  }
}

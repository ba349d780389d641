import { Injectable } from '@nestjs/common';
import { userInvited, type userChanged } from '@downstream/contracts';
import type { UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { DoorKeys } from '../door/door-keys';
import { Doors } from '../persistence/doors';
import { stateOf, type User } from '../persistence/user';
import { Users } from '../persistence/users';

/** Writes an account and the news of it, in the caller's transaction. */
@Injectable()
export class RecordUser {
  constructor(
    private readonly outbox: Outbox,
    private readonly users: Users,
    private readonly doors: Doors,
    private readonly keys: DoorKeys,
  ) {}

  /** Keeps a new account and lets its address be found at the door. Refuses with EMAIL_IN_USE. */
  async invited(tx: Tx, user: User): Promise<User> {
    const written = await this.outbox.add(tx, userInvited, news(user));
    const saved = { ...user, version: written.seq };
    await this.users.insert(tx, saved, written.id);
    await this.doors.open(tx, 'LOGIN', this.keys.login(user.email), user.id);
    return saved;
  }

  /**
   * Changes an account: locks it, asks what it becomes, writes both. Refuses with NOT_FOUND, or whatever `become`
   * throws.
   */
  async change(tx: Tx, contract: typeof userChanged, id: UserId, become: (user: User) => User): Promise<User> {
    const user = become(await this.users.lock(tx, id));
    const written = await this.outbox.add(tx, contract, news(user));
    const saved = { ...user, version: written.seq };
    await this.users.update(tx, saved, written.id);
    return saved;
  }
}

const news = (user: User) => ({ subject: user.id, state: stateOf(user), party: user.partyId });

import { Injectable } from '@nestjs/common';
import {
  refusal,
  RefusalError,
  type EventId,
  type Instant,
  type PartyId,
  type PersonId,
  type Role,
  type UserId,
  type UserState,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Brackets, In } from 'typeorm';
import { toUser, type User } from './user';
import { UserRow } from './user.row';

export interface UserFilter {
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: UserState | undefined;
}

/** The place of a user in the list: by name, then by id. */
export type UserPlace = readonly [name: string, id: string];

/** The user accounts of a tenant. */
@Injectable()
export class Users {
  async find(tx: Tx, id: UserId): Promise<User | undefined> {
    const row = await tx.findOneBy(UserRow, { id });
    return row ? toUser(row) : undefined;
  }

  /** @throws RefusalError NOT_FOUND */
  async get(tx: Tx, id: UserId): Promise<User> {
    const user = await this.find(tx, id);
    if (!user) throw new RefusalError(refusal('NOT_FOUND'));
    return user;
  }

  /**
   * Reads an account and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: UserId): Promise<User> {
    const row = await tx.findOne(UserRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return toUser(row);
  }

  async byIds(tx: Tx, ids: readonly UserId[]): Promise<User[]> {
    if (ids.length === 0) return [];
    return (await tx.findBy(UserRow, { id: In([...ids]) })).map(toUser);
  }

  /** All accounts of these persons, the oldest first. */
  async byPersons(tx: Tx, persons: readonly PersonId[]): Promise<User[]> {
    if (persons.length === 0) return [];
    const where = { personId: In([...persons]) };
    return (await tx.find(UserRow, { where, order: { createdAt: 'asc', id: 'asc' } })).map(toUser);
  }

  /** The accounts of an address in this tenant: one of the desk at most, and one per distributor. */
  async byEmail(tx: Tx, email: string): Promise<User[]> {
    return (await tx.findBy(UserRow, { email })).map(toUser);
  }

  /** All accounts, or those of one distributor, in the order they were made. */
  async all(tx: Tx, party?: PartyId): Promise<User[]> {
    const rows = await tx.find(UserRow, {
      ...(party && { where: { partyId: party } }),
      order: { createdAt: 'asc', id: 'asc' },
    });
    return rows.map(toUser);
  }

  /** Every user of some parties. */
  async ofParties(tx: Tx, parties: readonly PartyId[]): Promise<User[]> {
    if (parties.length === 0) return [];
    return (await tx.findBy(UserRow, { partyId: In([...parties]) })).map(toUser);
  }

  /** One page of the list, and how many there are in all. */
  async page(
    tx: Tx,
    filter: UserFilter,
    after: UserPlace | undefined,
    limit: number,
  ): Promise<{ rows: User[]; total: number }> {
    const filtered = tx.createQueryBuilder(UserRow, 'u');
    if (filter.role) filtered.andWhere(':role = any (u.roles)', { role: filter.role });
    if (filter.state) filtered.andWhere('u.state = :state', { state: filter.state });
    if (filter.q) {
      const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      filtered.andWhere(
        new Brackets((either) => either.where('u.name ilike :like', { like }).orWhere('u.email ilike :like', { like })),
      );
    }
    const total = await filtered.getCount();
    if (after) filtered.andWhere('(lower(u.name), u.id) > (:name, :id::uuid)', { name: after[0], id: after[1] });
    const rows = await filtered
      .addSelect('lower(u.name)', 'place')
      .orderBy('place')
      .addOrderBy('u.id')
      .limit(limit)
      .getMany();
    return { rows: rows.map(toUser), total };
  }

  /**
   * All accounts with the role admin, locked in the order of their ids, so that two admins cannot suspend each other
   * at the same moment.
   */
  async lockAdmins(tx: Tx): Promise<User[]> {
    const rows = await tx
      .createQueryBuilder(UserRow, 'u')
      .setLock('pessimistic_write')
      .where(`'admin' = any (u.roles)`)
      .orderBy('u.id')
      .getMany();
    return rows.map(toUser);
  }

  /** @throws RefusalError EMAIL_IN_USE */
  async insert(tx: Tx, user: User, eventId: EventId): Promise<void> {
    try {
      await tx.insert(UserRow, { ...user, eventId });
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new RefusalError(refusal('EMAIL_IN_USE'));
      throw error;
    }
  }

  async update(tx: Tx, user: User, eventId: EventId): Promise<void> {
    const { id, ...rest } = user;
    await tx.update(UserRow, { id }, { ...rest, eventId });
  }

  /** Notes a sign-in. Not part of the account's state: the session's own event says it. */
  async signedIn(tx: Tx, id: UserId, at: Instant): Promise<void> {
    await tx.update(UserRow, { id }, { lastSignInAt: at });
  }
}

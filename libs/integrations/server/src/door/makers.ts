import { Inject, Injectable } from '@nestjs/common';
import { entryFault, permissionsOf, type Permission } from '@downstream/access/core';
import { UserDirectory, type Person } from '@downstream/access/server';
import type { Clock, UserId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';

/** Whoever made a key, with what they may do now. */
export interface Maker {
  readonly person: Person;
  /** Empty when they may not come in themselves. */
  readonly held: ReadonlySet<Permission>;
}

/** Finds out what the maker of a key may do at this moment. */
@Injectable()
export class Makers {
  constructor(
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The maker; undefined when there is no such account. */
  async find(tx: Tx, id: UserId): Promise<Maker | undefined> {
    const person = await this.directory.find(tx, id);
    if (!person) return undefined;
    const barred = entryFault(person, this.clock.now()) !== null;
    const held = barred ? new Set<Permission>() : permissionsOf(person.roles, person.operator ? ['operator'] : []);
    return { person, held };
  }

  /** The names of several makers, by their ids. */
  async names(tx: Tx, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
    const people = await this.directory.byIds(tx, ids);
    return new Map([...people].map(([id, person]) => [id, person.name]));
  }
}

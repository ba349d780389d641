import { Injectable } from '@nestjs/common';
import { systemActors, type Actor, type PartyId, type PersonId, type Role, type UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { User } from './persistence/user';
import { Users } from './persistence/users';

/** A user as other rooms may know one. */
export type Person = Pick<
  User,
  | 'id'
  | 'personId'
  | 'partyId'
  | 'name'
  | 'email'
  | 'language'
  | 'roles'
  | 'grade'
  | 'offices'
  | 'operator'
  | 'state'
  | 'createdAt'
  | 'expiresAt'
>;

/** Finds the names of actors of one kind; those it does not know are missing from the answer. */
export type NameFinder = (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const systemNames = new Map<string, string>(
  Object.entries(systemActors).map(([name, id]) => [id, `Downstream (${name})`]),
);

/** Who people are, for every room that shows or judges who did something. */
@Injectable()
export class UserDirectory {
  private keyNames: NameFinder = () => Promise.resolve(new Map());

  constructor(private readonly users: Users) {}

  /** One user; undefined when there is none, or when a portal user asks for somebody of the maker. */
  find(tx: Tx, id: UserId): Promise<Person | undefined> {
    return this.users.find(tx, id);
  }

  /** Users by their ids; unknown ones are missing. */
  async byIds(tx: Tx, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Person>> {
    const found = await this.users.byIds(tx, [...new Set(ids)]);
    return new Map(found.map((user) => [user.id, user]));
  }

  /** Everybody with an account of one distributor, in the order they were made; suspended ones too. */
  async ofParty(tx: Tx, party: PartyId): Promise<readonly Person[]> {
    return this.users.all(tx, party);
  }

  /** The accounts of an address in this tenant: one of the desk at most, and one per distributor. */
  async byEmail(tx: Tx, email: string): Promise<readonly Person[]> {
    return this.users.byEmail(tx, email.toLowerCase());
  }

  /** The account of each person, suspended ones included; of several accounts the oldest. */
  async byPersons(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
    const found = await this.users.byPersons(tx, [...new Set(persons)]);
    return new Map(found.reverse().map((user) => [user.personId, user]));
  }

  /** Everybody in use with one of these roles, by name. */
  async withRole(tx: Tx, ...roles: Role[]): Promise<Person[]> {
    const all = await this.users.all(tx);
    return all
      .filter((user) => user.state === 'ACTIVE' && user.roles.some((role) => roles.includes(role)))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  /** The name of whoever acted: a user, an API key, or the system itself; undefined when it may not be known here. */
  async nameOf(tx: Tx, actor: Pick<Actor, 'kind' | 'id'>): Promise<string | undefined> {
    return (await this.namesOf(tx, [actor])).get(actor.id);
  }

  /** The names of several actors, by their ids. */
  async namesOf(tx: Tx, actors: readonly Pick<Actor, 'kind' | 'id'>[]): Promise<ReadonlyMap<string, string>> {
    const ids = (kind: Actor['kind']): string[] => [
      ...new Set(actors.filter((actor) => actor.kind === kind).map((actor) => actor.id as string)),
    ];
    const users = await this.users.byIds(tx, ids('user') as UserId[]);
    const keys = await this.keyNames(tx, ids('key'));
    return new Map<string, string>([
      ...ids('system').map((id) => [id, systemNames.get(id) ?? 'Downstream'] as const),
      ...users.map((user) => [user.id, user.name] as const),
      ...keys,
    ]);
  }

  /** The room that keeps API keys stands further down the spine: it says here how they are called. */
  nameKeysBy(finder: NameFinder): void {
    this.keyNames = finder;
  }
}

import { Injectable } from '@nestjs/common';
import type { Contribution, Hold } from '@downstream/distributors/core';
import type { DistributorId, DistributorState, Instant, PersonId, RiskTier } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { DistributorList, type DistributorFilter, type ListedDistributor } from './persistence/distributor-list';
import { Distributors } from './persistence/distributors';
import type { FiledDistributor } from './persistence/filed';
import { Holds } from './persistence/holds';
import { LetterReturns } from './persistence/letter-returns';

/** What downstream rooms may read of distributors, within their own transaction. */
@Injectable()
export class DistributorDirectory {
  constructor(
    private readonly distributors: Distributors,
    private readonly holds: Holds,
    private readonly list: DistributorList,
    private readonly returned: LetterReturns,
  ) {}

  /** A distributor with its owners, officers and standing; undefined when there is none of that id. */
  byId(tx: Tx, id: DistributorId): Promise<FiledDistributor | undefined> {
    return this.distributors.find(tx, id);
  }

  /** As {@link byId}, and nobody changes it until the transaction ends. Throws RefusalError NOT_FOUND. */
  lock(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    return this.distributors.lock(tx, id);
  }

  /** Nobody changes any of these until the transaction ends; locked in the order of their ids, read by nobody. */
  lockAll(tx: Tx, ids: readonly DistributorId[]): Promise<void> {
    return this.distributors.lockAll(tx, ids);
  }

  /** Those of the ids that exist, by id. */
  async byIds(tx: Tx, ids: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, FiledDistributor>> {
    const found = await this.distributors.byIds(tx, [...new Set(ids)]);
    return new Map(found.map((filed) => [filed.id, filed]));
  }

  /** Every distributor of the tenant in the order of their ids, some at a time. */
  all(tx: Tx): AsyncIterable<FiledDistributor> {
    return this.distributors.all(tx);
  }

  /** Names and countries of those of the ids that exist, by id. */
  async namesOf(
    tx: Tx,
    ids: readonly DistributorId[],
  ): Promise<ReadonlyMap<DistributorId, { readonly native: string; readonly country: string }>> {
    return new Map((await this.list.named(tx, ids)).map((one) => [one.id, one]));
  }

  /** How many distributors stand in one of the states, of these tiers where any are named. */
  async count(tx: Tx, state: readonly DistributorState[], tier?: readonly RiskTier[]): Promise<number> {
    return (await this.list.page(tx, { state, tier, sort: 'name' }, undefined, 1)).total;
  }

  /** Those a filter finds, in its order, some at a time, as a list shows them. One at a time in a transaction. */
  listed(tx: Tx, filter: DistributorFilter): AsyncIterable<readonly ListedDistributor[]> {
    return this.list.all(tx, filter);
  }

  /** Who had a share in what the last submission says, and in every change since; none for an unknown id. */
  async contributions(tx: Tx, id: DistributorId): Promise<readonly Contribution[]> {
    return (await this.distributors.find(tx, id))?.contributions ?? [];
  }

  /** The persons of {@link contributions}, each once. */
  async contributors(tx: Tx, id: DistributorId): Promise<readonly PersonId[]> {
    return [...new Set((await this.contributions(tx, id)).map(({ personId }) => personId))];
  }

  /** Every hold of a distributor, released ones too, the newest first. */
  holdsOf(tx: Tx, id: DistributorId): Promise<readonly Hold[]> {
    return this.holds.of(tx, id);
  }

  /** When letters to a distributor came back, the oldest first. */
  async letterReturns(tx: Tx, id: DistributorId): Promise<readonly Instant[]> {
    return (await this.returned.all(tx, id)).map(({ at }) => at);
  }

  /** How many holds are open on a distributor. */
  openHolds(tx: Tx, id: DistributorId): Promise<number> {
    return this.holds.openCount(tx, id);
  }
}

import { Injectable } from '@nestjs/common';
import type { distributorRegistered } from '@downstream/contracts';
import { partyOf, sameJson, type Distributor } from '@downstream/distributors/core';
import type { DistributorId, EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Distributors } from '../persistence/distributors';
import { stateOf, type FiledDistributor, type Standing } from '../persistence/filed';
import { PartyKeys } from '../persistence/party-keys';
import { SearchWordTable } from '../persistence/search-word-table';
import { onBehalf } from './on-behalf';

/** Any event about a distributor: they all hold its full state. */
export type DistributorEvent = typeof distributorRegistered;

/** What a record is compared with others by. */
const keyedOf = ({ legalName, country, registryNumber, address, website, contact, parties }: Distributor) => ({
  ...{ legalName, country, registryNumber, address, website, contact, parties },
});

/** Files what the core has decided: the event first, then the rows, in the caller's transaction. */
@Injectable()
export class DistributorRecords {
  constructor(
    private readonly distributors: Distributors,
    private readonly keys: PartyKeys,
    private readonly words: SearchWordTable,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  locked(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    return this.distributors.lock(tx, id);
  }

  /**
   * Files a new distributor.
   * @param cause the event that led to it, where there is one
   */
  async open(tx: Tx, contract: DistributorEvent, record: Distributor, cause?: EventId): Promise<FiledDistributor> {
    const filed = { ...record, standing: null };
    await this.distributors.insert(tx, filed, await this.write(tx, contract, filed, cause));
    await this.madeReady(tx, filed);
    return filed;
  }

  /**
   * Files a change. A record that is the same object as before has not changed: nothing is written.
   * @param extra what goes with it: a new standing, and the event that led to the change
   */
  async change(
    tx: Tx,
    contract: DistributorEvent,
    before: FiledDistributor,
    record: Distributor,
    extra: { readonly standing?: Standing; readonly cause?: EventId } = {},
  ): Promise<FiledDistributor> {
    if (record === before) return before;
    const filed = { ...record, standing: extra.standing ?? before.standing };
    await this.distributors.update(tx, before, filed, await this.write(tx, contract, filed, extra.cause));
    if (!sameJson(keyedOf(before), keyedOf(filed))) await this.madeReady(tx, filed);
    return filed;
  }

  /** What the record is compared and found by. */
  private async madeReady(tx: Tx, filed: FiledDistributor): Promise<void> {
    await this.keys.save(tx, filed.id, filed);
    await this.words.save(tx, filed);
  }

  private async write(tx: Tx, contract: DistributorEvent, filed: FiledDistributor, cause?: EventId): Promise<EventId> {
    // The event names the same author as the record: in whose name somebody acted must not differ between the two.
    const { onBehalfOf } = filed.changed;
    const acting = onBehalfOf === null ? tx : onBehalf(tx, onBehalfOf);
    const written = await this.outbox.add(acting, contract, {
      subject: filed.id,
      state: stateOf(filed),
      party: partyOf(filed.id),
      ...(cause && { cause }),
    });
    return written.id;
  }
}

import { Injectable } from '@nestjs/common';
import { holdPlaced, type StateInput } from '@downstream/contracts';
import { partyOf, type Hold } from '@downstream/distributors/core';
import type { EventId, HoldId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Holds } from '../persistence/holds';
import { writable } from '../persistence/writable';

type HoldEvent = typeof holdPlaced;

/** The hold as events and dossiers say it. */
export const holdState = (hold: Hold): StateInput<HoldEvent> => writable(hold);

/** Files what the core has decided about holds: the event first, then the rows. */
@Injectable()
export class HoldRecords {
  constructor(
    private readonly holds: Holds,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  locked(tx: Tx, id: HoldId): Promise<Hold> {
    return this.holds.lock(tx, id);
  }

  async open(tx: Tx, hold: Hold, cause?: EventId): Promise<void> {
    await this.holds.insert(tx, hold, await this.write(tx, holdPlaced, hold, cause));
  }

  async change(tx: Tx, contract: HoldEvent, before: Hold, hold: Hold): Promise<void> {
    await this.holds.update(tx, before, hold, await this.write(tx, contract, hold));
  }

  private async write(tx: Tx, contract: HoldEvent, hold: Hold, cause?: EventId): Promise<EventId> {
    const news = {
      subject: hold.id,
      state: holdState(hold),
      party: partyOf(hold.distributorId),
      ...(cause && { cause }),
    };
    return (await this.outbox.add(tx, contract, news)).id;
  }
}

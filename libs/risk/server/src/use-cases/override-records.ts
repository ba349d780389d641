import { Injectable } from '@nestjs/common';
import { overrideEnded, overrideMade, overrideProposed, overrideRefused } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import type { DistributorId, Instant } from '@downstream/kernel';
import { Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ended } from '@downstream/risk/core';
import { TierOverrides, type FiledOverride, type OverrideId } from '../persistence/tier-overrides';

const contractOf = {
  PROPOSED: overrideProposed,
  IN_FORCE: overrideMade,
  REFUSED: overrideRefused,
  ENDED: overrideEnded,
};

/** Files words about tiers: the event first, then the row. */
@Injectable()
export class OverrideRecords {
  constructor(
    private readonly overrides: TierOverrides,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  fresh = (): OverrideId => this.ids.next<OverrideId>();
  of = (tx: Tx, id: DistributorId): Promise<readonly FiledOverride[]> => this.overrides.of(tx, id);
  locked = (tx: Tx, id: OverrideId): Promise<FiledOverride> => this.overrides.lock(tx, id);

  async file(tx: Tx, one: FiledOverride): Promise<void> {
    const news = { subject: one.id, state: one, party: partyOf(one.distributorId) };
    await this.overrides.save(tx, one, (await this.outbox.add(tx, contractOf[one.state], news)).id);
  }

  /** Ends the one in force, where there is one: another comes in its place. */
  async endInForce(tx: Tx, id: DistributorId, at: Instant): Promise<void> {
    const inForce = (await this.of(tx, id)).find(({ state }) => state === 'IN_FORCE');
    if (inForce) await this.file(tx, ended(inForce, at));
  }
}

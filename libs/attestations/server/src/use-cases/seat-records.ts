import { Inject, Injectable } from '@nestjs/common';
import { seatGiven, seatWithdrawn } from '@downstream/contracts';
import { actOf, authorOf, partyOf, type Author } from '@downstream/distributors/core';
import type { Clock, DistributorId, Id, UserId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { PortalSeats, type FiledSeat } from '../persistence/portal-seats';
import { seatState } from './sealed-states';

/** Files what somebody of a distributor may answer. */
@Injectable()
export class SeatRecords {
  constructor(
    private readonly seats: PortalSeats,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives somebody a seat, or another one. */
  async give(tx: Tx, distributorId: DistributorId, userId: UserId, sections: readonly string[] | null): Promise<void> {
    const known = await this.seats.find(tx, userId);
    const given = { sections: sections === null ? null : [...sections], withdrawnAt: null };
    await this.file(tx, seatGiven, known, known ? { ...known, ...given } : this.fresh(distributorId, userId, given));
  }

  /** Takes somebody's seat away. */
  async withdraw(tx: Tx, distributorId: DistributorId, userId: UserId): Promise<void> {
    const known = await this.seats.find(tx, userId);
    const withdrawn = { withdrawnAt: this.clock.now() };
    const next = known
      ? { ...known, ...withdrawn }
      : this.fresh(distributorId, userId, { sections: null, ...withdrawn });
    await this.file(tx, seatWithdrawn, known, next);
  }

  private fresh(
    distributorId: DistributorId,
    userId: UserId,
    what: Pick<FiledSeat, 'sections' | 'withdrawnAt'>,
  ): FiledSeat {
    const changed = {} as Author;
    return { id: this.ids.next<Id<'portalSeat'>>(), distributorId, userId, ...what, changed, version: 0 };
  }

  private async file(tx: Tx, contract: typeof seatGiven, known: FiledSeat | undefined, next: FiledSeat): Promise<void> {
    const changed = authorOf(actOf(tx.context, this.clock.now()));
    const seat: FiledSeat = { ...next, changed, version: next.version + 1 };
    const party = partyOf(seat.distributorId);
    const written = await this.outbox.add(tx, contract, { subject: seat.id, state: seatState(seat), party });
    if (known) await this.seats.update(tx, seat, written.id);
    else await this.seats.insert(tx, seat, written.id);
  }
}

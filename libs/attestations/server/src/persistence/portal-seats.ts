import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { PortalSeatRow } from './portal-seat.row';

/** What somebody of a distributor was given to answer. */
export type FiledSeat = Readonly<Omit<PortalSeatRow, 'tenantId' | 'eventId'>>;

/** Seats that colleagues gave each other; whom the desk invites has none, and answers everything. */
@Injectable()
export class PortalSeats {
  async find(tx: Tx, userId: UserId): Promise<FiledSeat | undefined> {
    const row = await tx.findOneBy(PortalSeatRow, { userId });
    return row ? toSeat(row) : undefined;
  }

  /** Every seat of a distributor, or of a tenant. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<readonly FiledSeat[]> {
    const rows = await tx.find(PortalSeatRow, {
      where: distributorId ? { distributorId } : {},
      order: { id: 'asc' },
    });
    return rows.map(toSeat);
  }

  async insert(tx: Tx, seat: FiledSeat, eventId: EventId): Promise<void> {
    await tx.insert(PortalSeatRow, { ...seat, eventId });
  }

  async update(tx: Tx, seat: FiledSeat, eventId: EventId): Promise<void> {
    const { sections, withdrawnAt, changed, version } = seat;
    await tx.update(PortalSeatRow, { id: seat.id }, { sections, withdrawnAt, changed, version, eventId });
  }
}

function toSeat({ tenantId: _t, eventId: _e, ...seat }: PortalSeatRow): FiledSeat {
  return seat;
}

import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { Seat } from '@downstream/attestations/core';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import { refusal, RefusalError, type DistributorId, type DistributorState, type UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { PortalSeats, type FiledSeat } from '../persistence/portal-seats';

/** Somebody of a distributor who asks: for which distributor, and what they may answer. */
export interface PortalCaller {
  readonly distributor: FiledDistributor;
  readonly userId: UserId;
  readonly seat: Seat;
}

/** What somebody may answer: a seat with sections limits, and a contributor without a seat sees nothing. */
export const seatOf = (roles: readonly string[], seat: Pick<FiledSeat, 'sections'> | undefined): Seat => {
  if (seat && seat.sections !== null) return { kind: 'CONTRIBUTOR', sections: seat.sections };
  return roles.includes('contact') || roles.includes('signatory')
    ? { kind: 'CONTACT' }
    : { kind: 'CONTRIBUTOR', sections: [] };
};

const answerStates: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING'];

/** Whether a distributor's answers may be written at all: not once its record is being judged, by whatever road. */
export const mayBeAnswered = ({ state }: Pick<FiledDistributor, 'state'>): boolean => answerStates.includes(state);

/** Finds out who asks at the portal. */
@Injectable()
export class PortalCallers {
  constructor(
    private readonly directory: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly seats: PortalSeats,
  ) {}

  /** @throws RefusalError NOT_FOUND for everybody who belongs to no distributor */
  async of(tx: Tx): Promise<PortalCaller> {
    const { partyId, actor } = tx.context;
    const userId = actor.id as string as UserId;
    const distributor = partyId && (await this.directory.byId(tx, partyId as string as DistributorId));
    const person = distributor && (await this.users.find(tx, userId));
    if (!distributor || person?.partyId !== partyId) throw new RefusalError(refusal('NOT_FOUND'));
    return { distributor, userId, seat: seatOf(person.roles, await this.seats.find(tx, userId)) };
  }
}

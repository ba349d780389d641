import { Injectable, type Type } from '@nestjs/common';
import {
  attestationAccepted,
  attestationContradicted,
  attestationDeclined,
  attestationExpired,
  attestationJudged,
  attestationLapsed,
  attestationSuperseded,
  attestationWithdrawn,
  checkCompleted,
  contradictionFound,
  contradictionGone,
  contradictionSettled,
  distributorApproved,
  distributorRevised,
  distributorSubmitted,
  hitReopened,
  hitVoted,
  ownershipChanged,
  partyAdded,
  partyRemoved,
  type EventContract,
} from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, DistributorState } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RateDistributor } from '../use-cases/rate-distributor';

/** Before anything is submitted next to nothing is known, and after the end nothing is asked: rated only when somebody asks. */
const unrated: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** A handler that rates the distributor an event concerns. */
function rateOn(contract: EventContract, name: string): Type<EventHandler> {
  @Injectable()
  @On(contract, name, 'relay')
  class RateOn extends EventHandler {
    constructor(
      private readonly directory: DistributorDirectory,
      private readonly rating: RateDistributor,
    ) {
      super();
    }

    async handle(tx: Tx, { id: cause, party }: StoredEvent<unknown>): Promise<void> {
      if (party === null) return;
      const id = party as string as DistributorId;
      const distributor = await this.directory.byId(tx, id);
      if (distributor && !unrated.includes(distributor.state)) {
        await this.rating.in(tx, id, 'FACT_CHANGED', cause);
      }
    }
  }
  return RateOn;
}

/** Everything by which a fact of a rating may become another one. The names are part of effects and never change. */
export const rateOnNews = [
  rateOn(distributorSubmitted, 'risk.rate-on-submission'),
  rateOn(distributorRevised, 'risk.rate-on-revision'),
  rateOn(partyAdded, 'risk.rate-on-party-added'),
  rateOn(partyRemoved, 'risk.rate-on-party-removed'),
  // A tier that had to wait for the end of a review is told then.
  rateOn(distributorApproved, 'risk.rate-on-approval'),
  rateOn(checkCompleted, 'risk.rate-on-screening'),
  rateOn(hitVoted, 'risk.rate-on-vote'),
  rateOn(ownershipChanged, 'risk.rate-on-ownership'),
  rateOn(hitReopened, 'risk.rate-on-hit-reopened'),
  rateOn(attestationJudged, 'risk.rate-on-attestation-judged'),
  rateOn(attestationAccepted, 'risk.rate-on-attestation-accepted'),
  rateOn(attestationDeclined, 'risk.rate-on-attestation-declined'),
  rateOn(attestationWithdrawn, 'risk.rate-on-attestation-withdrawn'),
  rateOn(attestationExpired, 'risk.rate-on-attestation-expired'),
  rateOn(attestationLapsed, 'risk.rate-on-attestation-lapsed'),
  rateOn(attestationContradicted, 'risk.rate-on-attestation-contradicted'),
  rateOn(attestationSuperseded, 'risk.rate-on-attestation-superseded'),
  rateOn(contradictionFound, 'risk.rate-on-contradiction-found'),
  rateOn(contradictionSettled, 'risk.rate-on-contradiction-settled'),
  rateOn(contradictionGone, 'risk.rate-on-contradiction-gone'),
] as const;

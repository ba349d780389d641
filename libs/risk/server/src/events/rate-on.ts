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
  checkEvidenceDecided,
  checkRoundCompleted,
  contactAttemptAnswered,
  contactAttemptMade,
  contactAttemptReturned,
  contactAttemptWithdrawn,
  contradictionFound,
  contradictionGone,
  contradictionSettled,
  distributorApproved,
  distributorRevised,
  distributorSubmitted,
  hitRaised,
  hitReopened,
  hitVoted,
  ownershipChanged,
  partyAdded,
  partyRemoved,
  type EventContract,
} from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import type { RatingReason } from '../persistence/ratings';
import { RateDistributor } from '../use-cases/rate-distributor';
import { isRatedByItself } from '../use-cases/rated-by-itself';

/** A handler that rates the distributor an event concerns, for the reason that the event is. */
function rateOn(contract: EventContract, name: string, reason: RatingReason): Type<EventHandler> {
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
      if (distributor && isRatedByItself(distributor.state)) {
        await this.rating.in(tx, id, reason, cause);
      }
    }
  }
  return RateOn;
}

/**
 * Everything by which a fact of a rating may become another one (domain reference 5.5). The names are part of effects and
 * never change.
 */
export const rateOnNews = [
  rateOn(distributorSubmitted, 'risk.rate-on-submission', 'FACT_CHANGED'),
  rateOn(distributorRevised, 'risk.rate-on-revision', 'PARTY_CHANGED'),
  rateOn(partyAdded, 'risk.rate-on-party-added', 'PARTY_CHANGED'),
  rateOn(partyRemoved, 'risk.rate-on-party-removed', 'PARTY_CHANGED'),
  // A tier that had to wait for the end of a review is told then.
  rateOn(distributorApproved, 'risk.rate-on-approval', 'FACT_CHANGED'),
  rateOn(checkCompleted, 'risk.rate-on-screening', 'CHECK_ANSWERED'),
  rateOn(checkRoundCompleted, 'risk.rate-on-round', 'CHECK_ANSWERED'),
  rateOn(checkEvidenceDecided, 'risk.rate-on-evidence', 'CHECK_ANSWERED'),
  rateOn(contactAttemptMade, 'risk.rate-on-contact-tried', 'CHECK_ANSWERED'),
  rateOn(contactAttemptAnswered, 'risk.rate-on-contact-answered', 'CHECK_ANSWERED'),
  rateOn(contactAttemptReturned, 'risk.rate-on-contact-returned', 'CHECK_ANSWERED'),
  rateOn(contactAttemptWithdrawn, 'risk.rate-on-contact-withdrawn', 'CHECK_ANSWERED'),
  rateOn(hitRaised, 'risk.rate-on-hit-raised', 'LIST_HIT'),
  rateOn(hitVoted, 'risk.rate-on-vote', 'LIST_HIT'),
  rateOn(hitReopened, 'risk.rate-on-hit-reopened', 'LIST_HIT'),
  rateOn(ownershipChanged, 'risk.rate-on-ownership', 'OWNERSHIP_CHANGED'),
  rateOn(attestationJudged, 'risk.rate-on-attestation-judged', 'ATTESTATION_CHANGED'),
  rateOn(attestationAccepted, 'risk.rate-on-attestation-accepted', 'ATTESTATION_CHANGED'),
  rateOn(attestationDeclined, 'risk.rate-on-attestation-declined', 'ATTESTATION_CHANGED'),
  rateOn(attestationWithdrawn, 'risk.rate-on-attestation-withdrawn', 'ATTESTATION_LAPSED'),
  rateOn(attestationExpired, 'risk.rate-on-attestation-expired', 'ATTESTATION_LAPSED'),
  rateOn(attestationLapsed, 'risk.rate-on-attestation-lapsed', 'ATTESTATION_LAPSED'),
  rateOn(attestationContradicted, 'risk.rate-on-attestation-contradicted', 'ATTESTATION_CHANGED'),
  rateOn(attestationSuperseded, 'risk.rate-on-attestation-superseded', 'ATTESTATION_CHANGED'),
  rateOn(contradictionFound, 'risk.rate-on-contradiction-found', 'ATTESTATION_CHANGED'),
  rateOn(contradictionSettled, 'risk.rate-on-contradiction-settled', 'ATTESTATION_CHANGED'),
  rateOn(contradictionGone, 'risk.rate-on-contradiction-gone', 'ATTESTATION_CHANGED'),
] as const;

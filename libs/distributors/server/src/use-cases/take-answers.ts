import { Inject, Injectable } from '@nestjs/common';
import {
  distributorAnsweringStarted,
  distributorCorrectionAsked,
  distributorReviewStarted,
  distributorRevised,
} from '@downstream/contracts';
import { actOf, moveTo, startAnswering, takeAnswers, type SaidFacts } from '@downstream/distributors/core';
import { orThrow, type Clock, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import type { FiledDistributor } from '../persistence/filed';
import { DistributorRecords } from './distributor-records';

/** What answering does to a distributor's record; the answers themselves are kept further down the spine. */
@Injectable()
export class TakeAnswers {
  constructor(
    private readonly records: DistributorRecords,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes that a distributor has begun to answer; whoever has begun before is left as it is.
   * @throws RefusalError NOT_FOUND
   */
  async begun(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    if (before.state !== 'INVITED') return before;
    const record = orThrow(startAnswering(before, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, distributorAnsweringStarted, before, record);
  }

  /**
   * Takes what was submitted into the record, as one revision.
   * @param before what the submission before said of people and places
   * @throws RefusalError NOT_FOUND, DISTRIBUTOR_LOCKED, DISTRIBUTOR_INCOMPLETE, PARTY_INVALID, PARTY_ALREADY_LISTED,
   * SHARES_EXCEED_WHOLE
   */
  async said(tx: Tx, id: DistributorId, said: SaidFacts, before: SaidFacts['parties']): Promise<FiledDistributor> {
    const filed = await this.records.locked(tx, id);
    const newId = () => this.ids.next<PartyId>();
    const record = orThrow(takeAnswers(filed, said, before, newId, actOf(tx.context, this.clock.now())));
    return this.records.change(tx, distributorRevised, filed, record);
  }

  /**
   * Lets a distributor answer again, for something is to be corrected.
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED
   */
  async corrected(tx: Tx, id: DistributorId, reason: string): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(moveTo(before, 'REGISTERING', actOf(tx.context, this.clock.now()), reason));
    return this.records.change(tx, distributorCorrectionAsked, before, record);
  }

  /**
   * Brings a refused distributor before the reviewers again, for it objects.
   * @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED
   */
  async appealed(tx: Tx, id: DistributorId, reason: string): Promise<FiledDistributor> {
    const before = await this.records.locked(tx, id);
    const record = orThrow(moveTo(before, 'IN_REVIEW', actOf(tx.context, this.clock.now()), reason));
    return this.records.change(tx, distributorReviewStarted, before, record);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { decide } from '@downstream/checks/core';
import { checkEvidenceDecided } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Clock, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { EvidenceRows, settlementOf, type EvidenceRecord } from './persistence/evidence-rows';

/** Accepts evidence that somebody else brought, or declines it. */
@Injectable()
export class DecideEvidence {
  constructor(
    private readonly rows: EvidenceRows,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the distributor it is about
   * @throws RefusalError NOT_FOUND, EVIDENCE_ALREADY_DECIDED, EVIDENCE_NEEDS_ANOTHER_PERSON, NOT_ALLOWED for keys
   */
  async in(tx: Tx, id: string, decision: 'ACCEPTED' | 'DECLINED', note: string | null): Promise<DistributorId> {
    const { actor } = tx.context;
    if (actor.kind !== 'user') throw new RefusalError(refusal('NOT_ALLOWED'));
    const before = await this.rows.lock(tx, id);
    const by = { personId: actor.personId, at: this.clock.now(), note };
    const { state, decided } = orThrow(decide(settlementOf(before), decision, by));
    const record: EvidenceRecord = { ...before, state, decided };
    const party = before.distributorId as PartyId;
    const { id: eventId } = await this.outbox.add(tx, checkEvidenceDecided, { subject: id, party, state: record });
    await this.rows.decide(tx, record, eventId);
    return before.distributorId as DistributorId;
  }
}

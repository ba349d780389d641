import { Inject, Injectable } from '@nestjs/common';
import { ownershipDecided, type Body, type decideOwnership } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OwnershipProposals, type ChartProposal } from '../persistence/ownership-proposals';
import { personBehind } from './change-ownership';
import { RecordChanges } from './record-changes';

/** A second person accepts proposed changes of ownership; anybody, the proposer too, may reject them. */
@Injectable()
export class DecideOwnership {
  constructor(
    private readonly recording: RecordChanges,
    private readonly proposals: OwnershipProposals,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND, OWNERSHIP_PROPOSAL_DECIDED, OWNERSHIP_NEEDS_ANOTHER_PERSON where a person would accept
   * its own, OWNERSHIP_CHANGE_INVALID where the chart has moved on meanwhile, NOT_ALLOWED for machines
   */
  async in(
    tx: Tx,
    id: DistributorId,
    proposal: string,
    { verdict, reason }: Body<typeof decideOwnership>,
  ): Promise<ChartProposal> {
    const personId = personBehind(tx);
    const kept = await this.proposals.lock(tx, id, proposal);
    if (!kept) throw new RefusalError(refusal('NOT_FOUND'));
    if (kept.record.state !== 'OPEN') throw new RefusalError(refusal('OWNERSHIP_PROPOSAL_DECIDED'));
    if (verdict === 'ACCEPT' && kept.personId === personId) {
      throw new RefusalError(refusal('OWNERSHIP_NEEDS_ANOTHER_PERSON'));
    }
    const record: ChartProposal = {
      ...kept.record,
      state: verdict === 'ACCEPT' ? 'ACCEPTED' : 'REJECTED',
      ...{ decidedAt: this.clock.now(), decidedBy: tx.context.actor.id, decision: reason },
    };
    if (verdict === 'ACCEPT') await this.recording.in(tx, id, record.changes, record.reason);
    const news = { subject: record.id, party: id as never, state: record };
    const written = await this.outbox.add(tx, ownershipDecided, news);
    await this.proposals.decide(tx, record, personId, written.id);
    return record;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { takesTwo, type ChartChange } from '@downstream/checks/ownership';
import { ownershipProposed, type Body, type changeOwnership, type Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type DistributorId, type PersonId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OwnershipProposals, type ChartProposal } from '../persistence/ownership-proposals';
import { RecordChanges } from './record-changes';

/** A key may act for a person, but what is true is a person's own word. */
export function personBehind({ context: { actor } }: Tx): PersonId {
  if (actor.kind !== 'user' || !actor.personId) throw new RefusalError(refusal('NOT_ALLOWED'));
  return actor.personId;
}

/** Takes what a person says of who owns whom: additions at once, whatever takes two people as a proposal. */
@Injectable()
export class ChangeOwnership {
  constructor(
    private readonly recording: RecordChanges,
    private readonly proposals: OwnershipProposals,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, OWNERSHIP_CHANGE_INVALID, OWNERSHIP_CHART_FULL, NOT_ALLOWED for machines */
  async in(
    tx: Tx,
    id: DistributorId,
    { changes, reason }: Body<typeof changeOwnership>,
  ): Promise<Reply<typeof changeOwnership>> {
    personBehind(tx);
    if (!changes.some(takesTwo)) {
      await this.recording.in(tx, id, changes, reason);
      return { outcome: 'MADE', proposal: null };
    }
    const { id: proposal } = await this.propose(tx, id, { origin: 'PERSON', changes, reason, notes: [] });
    return { outcome: 'PROPOSED', proposal };
  }

  /** Puts changes before a second person. @throws RefusalError as {@link in} */
  async propose(
    tx: Tx,
    id: DistributorId,
    asked: Pick<ChartProposal, 'origin' | 'reason' | 'notes'> & { readonly changes: readonly ChartChange[] },
  ): Promise<ChartProposal> {
    const personId = personBehind(tx);
    await this.recording.trial(tx, id, asked.changes);
    const record: ChartProposal = {
      ...asked,
      changes: asked.changes as never,
      ...{ id: this.ids.next<string>(), distributorId: id, state: 'OPEN' },
      ...{ proposedAt: this.clock.now(), proposedBy: tx.context.actor.id },
      ...{ decidedAt: null, decidedBy: null, decision: null },
    };
    const news = { subject: record.id, party: id as never, state: record };
    const written = await this.outbox.add(tx, ownershipProposed, news);
    await this.proposals.add(tx, record, personId, written.id);
    return record;
  }
}

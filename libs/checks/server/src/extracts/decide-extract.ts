import { Inject, Injectable } from '@nestjs/common';
import { decideExtract } from '@downstream/checks/core';
import { registerExtractAccepted, registerExtractReturned } from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Clock, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { RunAgain } from '../runs/run-again';
import { extractOf, RegisterExtractRows, type ExtractRecord } from './persistence/register-extract-rows';

const contracts = { ACCEPTED: registerExtractAccepted, RETURNED: registerExtractReturned } as const;

/** Accepts an extract that somebody else brought, or returns it. Accepted, it has the checks made again that it feeds. */
@Injectable()
export class DecideExtract {
  constructor(
    private readonly rows: RegisterExtractRows,
    private readonly again: RunAgain,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param reason why it is returned; `null` for an acceptance
   * @returns the distributor it is about
   * @throws RefusalError NOT_FOUND, EVIDENCE_ALREADY_DECIDED, EVIDENCE_NEEDS_ANOTHER_PERSON, NOT_ALLOWED for keys
   */
  async in(tx: Tx, id: string, state: 'ACCEPTED' | 'RETURNED', reason: string | null): Promise<DistributorId> {
    const { actor } = tx.context;
    if (actor.kind !== 'user') throw new RefusalError(refusal('NOT_ALLOWED'));
    const before = await this.rows.lock(tx, id);
    const by = { personId: actor.personId, at: this.clock.now(), reason };
    const { decided } = orThrow(decideExtract(extractOf(before), state, by));
    const record: ExtractRecord = { ...before, state, decided };
    const party = before.distributorId as PartyId;
    const { id: event } = await this.outbox.add(tx, contracts[state], { subject: id, party, state: record });
    await this.rows.decide(tx, record, event);
    const distributor = before.distributorId as DistributorId;
    if (state === 'ACCEPTED') await this.again.in(tx, distributor, event);
    return distributor;
  }
}

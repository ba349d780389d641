import { Inject, Injectable } from '@nestjs/common';
import { rescreeningRequested } from '@downstream/contracts';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ListsInForce } from '../persistence/lists-in-force';
import { Rescreenings, type RescreeningReason } from '../persistence/rescreenings';

/** Asks for everybody under watch to be screened again in full; a worker does it. */
@Injectable()
export class RequestRescreening {
  constructor(
    private readonly rescreenings: Rescreenings,
    private readonly inForce: ListsInForce,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the rescreening
   * @throws RefusalError NO_LIST_IN_FORCE
   */
  async in(tx: Tx, reason: Exclude<RescreeningReason, 'LIST'>): Promise<string> {
    if ((await this.inForce.searchable(tx)).length === 0) throw new RefusalError(refusal('NO_LIST_IN_FORCE'));
    const id = this.ids.next<string>();
    const at = this.clock.now();
    await this.rescreenings.begin(tx, id, reason, at);
    await this.outbox.add(tx, rescreeningRequested, { subject: id, party: null, state: { id, reason, at } });
    return id;
  }
}

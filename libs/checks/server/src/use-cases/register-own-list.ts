import { Inject, Injectable } from '@nestjs/common';
import { ownListOf, ownListRegistered, type Body, type registerOwnList } from '@downstream/contracts';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OwnLists, type OwnList } from '../persistence/own-lists';

/** Registers a list of the tenant's own. Nobody is screened against it before its first version. */
@Injectable()
export class RegisterOwnList {
  constructor(
    private readonly ownLists: OwnLists,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError OWN_LIST_EXISTS, whether the other name is written in capitals or not */
  async in(tx: Tx, { name, effect, about }: Body<typeof registerOwnList>): Promise<OwnList> {
    const list = ownListOf(name);
    await this.ownLists.lock(tx, list);
    if (await this.ownLists.isTaken(tx, list)) throw new RefusalError(refusal('OWN_LIST_EXISTS', { name }));
    const own: OwnList = {
      id: this.ids.next<string>(),
      ...{ list, effect, about },
      registeredAt: this.clock.now(),
      registeredBy: tx.context.actor.id,
    };
    const written = await this.outbox.add(tx, ownListRegistered, { subject: own.id, party: null, state: own });
    await this.ownLists.add(tx, own, written.id);
    return own;
  }
}

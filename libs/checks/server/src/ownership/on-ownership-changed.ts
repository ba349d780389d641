import { Injectable } from '@nestjs/common';
import { ownershipChanged, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ScreenAgain } from '../use-cases/screen-again';

/** Somebody else may own a distributor now: whoever is new in its chart is searched for on the lists. */
@Injectable()
@On(ownershipChanged, 'checks.screen-on-ownership', 'screener')
export class OnOwnershipChanged extends EventHandler<typeof ownershipChanged> {
  constructor(private readonly again: ScreenAgain) {
    super();
  }

  handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof ownershipChanged>>): Promise<void> {
    return this.again.in(tx, state.id as DistributorId, id);
  }
}

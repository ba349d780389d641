import { Injectable } from '@nestjs/common';
import { distributorSubmitted, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ListsInForce } from '../persistence/lists-in-force';
import { ScreenDistributor } from '../use-cases/screen-distributor';

/** What was submitted is screened. Without a public list in force it waits, visibly not checked, until there is one. */
@Injectable()
@On(distributorSubmitted, 'checks.screen-on-submission', 'screener')
export class OnDistributorSubmitted extends EventHandler<typeof distributorSubmitted> {
  constructor(
    private readonly screen: ScreenDistributor,
    private readonly inForce: ListsInForce,
  ) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<typeof distributorSubmitted>>): Promise<void> {
    if ((await this.inForce.searchable(tx)).length === 0) return;
    await this.screen.in(tx, event.state.id as DistributorId, event.id);
  }
}

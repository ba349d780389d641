import { Injectable } from '@nestjs/common';
import { distributorSubmitted, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { StartRound } from '../use-cases/start-round';

/** A distributor that submits again begins a new round of the review under way. */
@Injectable()
@On(distributorSubmitted, 'reviews.start-round', 'relay')
export class OnDistributorSubmitted extends EventHandler<typeof distributorSubmitted> {
  constructor(private readonly start: StartRound) {
    super();
  }

  async handle(tx: Tx, event: StoredEvent<StateOf<typeof distributorSubmitted>>): Promise<void> {
    await this.start.in(tx, event.state.id as DistributorId, event.id);
  }
}

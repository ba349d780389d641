import { Inject, Injectable } from '@nestjs/common';
import { listVersionPublished, type StateOf } from '@downstream/contracts';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RatingDues } from '../persistence/rating-dues';

/** A list of goods or countries has another version: everybody is rated by it on the day it comes into force. */
@Injectable()
@On(listVersionPublished, 'risk.rate-on-list-published', 'relay')
export class OnListPublished extends EventHandler<typeof listVersionPublished> {
  constructor(
    private readonly dues: RatingDues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<typeof listVersionPublished>>): Promise<void> {
    const now = this.clock.now();
    const from = state.effectiveFrom ?? now;
    await this.dues.everybody(tx, { on: (from < now ? now : from).slice(0, 10), reason: 'LIST_CHANGE' });
  }
}

import { Injectable } from '@nestjs/common';
import { watchlistReleased, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BringIntoForce } from '../use-cases/bring-into-force';

/** A version that was held back comes into force once two people have confirmed it. */
@Injectable()
@On(watchlistReleased, 'checks.bring-released-into-force', 'importer')
export class OnWatchlistReleased extends LongHandler<typeof watchlistReleased> {
  constructor(private readonly bringIntoForce: BringIntoForce) {
    super();
  }

  run(context: Context, event: StoredEvent<StateOf<typeof watchlistReleased>>): Promise<void> {
    return this.bringIntoForce.wherever(context, event.state.id, event.id);
  }
}

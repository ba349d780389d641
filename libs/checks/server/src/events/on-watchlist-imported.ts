import { Injectable } from '@nestjs/common';
import { watchlistImported, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BringIntoForce } from '../use-cases/bring-into-force';

/** A new version of a public list comes into force for every tenant; each tenant's own log says so. */
@Injectable()
@On(watchlistImported, 'checks.bring-into-force', 'importer')
export class OnWatchlistImported extends LongHandler<typeof watchlistImported> {
  constructor(private readonly bringIntoForce: BringIntoForce) {
    super();
  }

  run(_: Context, event: StoredEvent<StateOf<typeof watchlistImported>>): Promise<void> {
    return this.bringIntoForce.everywhere(event.state.id, event.id);
  }
}

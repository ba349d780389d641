import { Injectable } from '@nestjs/common';
import { watchlistImported, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BringIntoForce } from '../use-cases/bring-into-force';

/** A new version comes into force: of a public list for every tenant, each of whose logs says so; of an own list for its tenant. */
@Injectable()
@On(watchlistImported, 'checks.bring-into-force', 'importer')
export class OnWatchlistImported extends LongHandler<typeof watchlistImported> {
  constructor(private readonly bringIntoForce: BringIntoForce) {
    super();
  }

  run(context: Context, event: StoredEvent<StateOf<typeof watchlistImported>>): Promise<void> {
    return this.bringIntoForce.wherever(context, event.state.id, event.id);
  }
}

import { Injectable } from '@nestjs/common';
import { listVersionPublished, type StateOf } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { AskPass } from '../use-cases/ask-pass';

/**
 * A set of countries is published: what rests on where goods may go is looked at. One that takes effect later is seen by
 * the first nightly look after that day.
 */
@Injectable()
@On(listVersionPublished, 'attestations.look-by-country-set', 'relay')
export class OnCountrySetPublished extends EventHandler<typeof listVersionPublished> {
  constructor(private readonly ask: AskPass) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<typeof listVersionPublished>>): Promise<void> {
    if (state.kind === 'COUNTRY_SET') await this.ask.in(tx);
  }
}

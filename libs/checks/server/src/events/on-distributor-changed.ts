import { Injectable } from '@nestjs/common';
import { distributorRevised, partyAdded, partyRemoved, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ScreenAgain } from '../use-cases/screen-again';

/** All events of a distributor hold its full state. */
type Changed = StoredEvent<StateOf<typeof distributorRevised>>;

/** The record of a distributor changed: it is searched for once more. */
@Injectable()
abstract class OnRecordToScreen extends EventHandler<typeof distributorRevised> {
  constructor(private readonly again: ScreenAgain) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.again.in(tx, state.id as DistributorId, id);
  }
}

/** Facts of a distributor were replaced: its name, address or contact may be another one. */
@Injectable()
@On(distributorRevised, 'checks.screen-on-revision', 'screener')
export class OnDistributorRevised extends OnRecordToScreen {}

/** Somebody more stands beside a distributor. */
@Injectable()
@On(partyAdded, 'checks.screen-on-party-added', 'screener')
export class OnPartyAdded extends OnRecordToScreen {}

/** Somebody stands beside a distributor no longer: what was found of the others must be said anew. */
@Injectable()
@On(partyRemoved, 'checks.screen-on-party-removed', 'screener')
export class OnPartyRemoved extends OnRecordToScreen {}

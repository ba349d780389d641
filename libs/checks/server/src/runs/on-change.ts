import { Injectable } from '@nestjs/common';
import {
  checkCompleted,
  distributorRevised,
  distributorSubmitted,
  partyAdded,
  partyRemoved,
  type StateOf,
} from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { RequestRound } from './request-round';
import { RunAgain } from './run-again';

/** All events of a distributor hold its full state. */
type Changed = StoredEvent<StateOf<typeof distributorRevised>>;

/** What was submitted is checked. */
@Injectable()
@On(distributorSubmitted, 'checks.round-on-submission', 'screener')
export class OnSubmittedToCheck extends EventHandler<typeof distributorSubmitted> {
  constructor(private readonly request: RequestRound) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof distributorSubmitted>>): Promise<void> {
    await this.request.in(tx, state.id as DistributorId, { reason: 'SUBMITTED', cause: id });
  }
}

/** The record of a distributor changed: what was judged by it is asked again. */
@Injectable()
abstract class OnRecordToCheck extends EventHandler<typeof distributorRevised> {
  constructor(private readonly again: RunAgain) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.again.in(tx, state.id as DistributorId, id);
  }
}

/** Facts of a distributor were replaced. */
@Injectable()
@On(distributorRevised, 'checks.round-on-revision', 'screener')
export class OnRevisedToCheck extends OnRecordToCheck {}

/** Somebody more stands beside a distributor. */
@Injectable()
@On(partyAdded, 'checks.round-on-party-added', 'screener')
export class OnPartyAddedToCheck extends OnRecordToCheck {}

/** Somebody stands beside a distributor no longer. */
@Injectable()
@On(partyRemoved, 'checks.round-on-party-removed', 'screener')
export class OnPartyRemovedToCheck extends OnRecordToCheck {}

/** The screening found out who is listed at the party's address. */
@Injectable()
@On(checkCompleted, 'checks.round-on-screening', 'screener')
export class OnScreenedToCheck extends EventHandler<typeof checkCompleted> {
  constructor(private readonly again: RunAgain) {
    super();
  }

  handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof checkCompleted>>): Promise<void> {
    return this.again.in(tx, state.distributorId as DistributorId, id);
  }
}

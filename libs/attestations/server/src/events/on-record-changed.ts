import { Injectable } from '@nestjs/common';
import { distributorRevised, hitVoted, partyAdded, partyRemoved, type StateOf } from '@downstream/contracts';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { LapseAttestations } from '../use-cases/lapse-attestations';

/** All events of a distributor hold its full state. */
type Changed = StoredEvent<StateOf<typeof distributorRevised>>;

/** The record of a distributor changed: what was signed may rest on it no longer. */
@Injectable()
abstract class OnRecordChanged extends EventHandler<typeof distributorRevised> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  handle(tx: Tx, { id, state }: Changed): Promise<void> {
    return this.lapse.of(tx, state.id as DistributorId, id);
  }
}

/** Facts of a distributor were replaced. */
@Injectable()
@On(distributorRevised, 'attestations.lapse-on-revision', 'relay')
export class OnRecordRevised extends OnRecordChanged {}

/** Somebody more stands beside a distributor. */
@Injectable()
@On(partyAdded, 'attestations.lapse-on-party-added', 'relay')
export class OnRecordPartyAdded extends OnRecordChanged {}

/** Somebody stands beside a distributor no longer. */
@Injectable()
@On(partyRemoved, 'attestations.lapse-on-party-removed', 'relay')
export class OnRecordPartyRemoved extends OnRecordChanged {}

/** Somebody of the distributor is on a list: that was settled by as many people as it takes. */
@Injectable()
@On(hitVoted, 'attestations.lapse-on-hit', 'relay')
export class OnTrueMatch extends EventHandler<typeof hitVoted> {
  constructor(private readonly lapse: LapseAttestations) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof hitVoted>>): Promise<void> {
    if (state.state !== 'TRUE_MATCH') return;
    await this.lapse.of(tx, state.distributorId as string as DistributorId, id, ['LIST_HIT']);
  }
}

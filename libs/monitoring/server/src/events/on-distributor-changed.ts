import { Injectable } from '@nestjs/common';
import {
  distributorApproved,
  distributorRevised,
  distributorSubmitted,
  distributorTerminated,
  distributorTierRaised,
  partyAdded,
  partyRemoved,
  type StateOf,
} from '@downstream/contracts';
import type { Distributor } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { distributorReadings } from '@downstream/monitoring/core';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, eventsOf, On, type StoredEvent } from '@downstream/platform/messaging';
import { ReadOwnership } from '../readings/read-ownership';
import { KeepEnrolment } from '../use-cases/keep-enrolment';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

/** All events of a distributor hold its full state. */
type Changed = StoredEvent<StateOf<typeof distributorRevised>>;

/** The record of a distributor changed: who is under watch, and what is said of it, may be other than before. */
@Injectable()
abstract class OnDistributorChanged extends EventHandler<typeof distributorRevised> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly enrol: KeepEnrolment,
    private readonly ownership: ReadOwnership,
    private readonly look: LookAtDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, event: Changed): Promise<void> {
    const distributor = await this.distributors.lock(tx, event.state.id);
    await this.enrol.in(tx, [distributor]);
    const chain = await eventsOf(tx, event.subject.kind, event.subject.id);
    const before = chain.find(({ subject }) => subject.seq === event.subject.seq - 1)?.state as Distributor | undefined;
    // Owners stand in the record, too: a verdict may be another.
    const now = [...distributorReadings(distributor), ...(await this.ownership.of(tx, distributor))];
    await this.look.in(tx, distributor, now, {
      name: event.type,
      event: event.id,
      earlier: before ? distributorReadings(before) : [],
    });
  }
}

@Injectable()
@On(distributorSubmitted, 'monitoring.watch-submitted', 'relay')
export class OnSubmitted extends OnDistributorChanged {}

@Injectable()
@On(distributorRevised, 'monitoring.watch-revised', 'relay')
export class OnRevised extends OnDistributorChanged {}

@Injectable()
@On(partyAdded, 'monitoring.watch-party-added', 'relay')
export class OnPartyAdded extends OnDistributorChanged {}

@Injectable()
@On(partyRemoved, 'monitoring.watch-party-removed', 'relay')
export class OnPartyRemoved extends OnDistributorChanged {}

@Injectable()
@On(distributorTierRaised, 'monitoring.watch-tier', 'relay')
export class OnTierRaised extends OnDistributorChanged {}

@Injectable()
@On(distributorApproved, 'monitoring.watch-approved', 'relay')
export class OnApproved extends OnDistributorChanged {}

@Injectable()
@On(distributorTerminated, 'monitoring.watch-terminated', 'relay')
export class OnTerminated extends OnDistributorChanged {}

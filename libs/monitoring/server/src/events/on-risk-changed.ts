import { Injectable } from '@nestjs/common';
import { flagSettled, ratingRecorded, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId, EventId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ReadRisk } from '../readings/read-risk';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

/** Compares what the rating and the flags of a distributor say with what they said. */
@Injectable()
export class LookAtRisk {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly risk: ReadRisk,
    private readonly look: LookAtDistributor,
  ) {}

  async in(
    tx: Tx,
    id: DistributorId,
    event: { readonly type: string; readonly id: EventId; readonly at: Instant },
  ): Promise<void> {
    const distributor = await this.distributors.lock(tx, id);
    const earlier = await this.risk.before(tx, id, event.at);
    await this.look.in(tx, distributor, await this.risk.of(tx, id), { name: event.type, event: event.id, earlier });
  }
}

/** A distributor was rated, with the flags that came, lapsed or ended by it. */
@Injectable()
@On(ratingRecorded, 'monitoring.watch-rating', 'relay')
export class OnRated extends EventHandler<typeof ratingRecorded> {
  constructor(private readonly look: LookAtRisk) {
    super();
  }

  handle(tx: Tx, { id, type, state }: StoredEvent<StateOf<typeof ratingRecorded>>): Promise<void> {
    return this.look.in(tx, state.distributorId, { type, id, at: state.at });
  }
}

/** Somebody explained a flag, or upheld it. */
@Injectable()
@On(flagSettled, 'monitoring.watch-flag', 'relay')
export class OnFlagSettled extends EventHandler<typeof flagSettled> {
  constructor(private readonly look: LookAtRisk) {
    super();
  }

  handle(tx: Tx, { id, type, at, state }: StoredEvent<StateOf<typeof flagSettled>>): Promise<void> {
    return this.look.in(tx, state.distributorId, { type, id, at });
  }
}

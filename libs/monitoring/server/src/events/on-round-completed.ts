import { Injectable } from '@nestjs/common';
import { KindDirectory } from '@downstream/checks/server';
import { checkRoundCompleted, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import { checkReading } from '@downstream/monitoring/core';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

/** The checks of a round were made: each is compared with what it came to before, all in one look. */
@Injectable()
@On(checkRoundCompleted, 'monitoring.watch-round', 'screener')
export class OnRoundCompleted extends EventHandler<typeof checkRoundCompleted> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly kinds: KindDirectory,
    private readonly look: LookAtDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id, type, state }: StoredEvent<StateOf<typeof checkRoundCompleted>>): Promise<void> {
    const distributor = await this.distributors.lock(tx, state.distributorId as DistributorId);
    const latest = await this.kinds.latest(tx, distributor.id);
    await this.look.in(tx, distributor, [...latest.values()].map(checkReading), { name: type, event: id });
  }
}

import { Injectable } from '@nestjs/common';
import { ownershipChanged, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { later, type DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ReadOwnership } from '../readings/read-ownership';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

/** What is on file of owners changed: a verdict may be another, or somebody else may control the distributor. */
@Injectable()
@On(ownershipChanged, 'monitoring.watch-ownership', 'relay')
export class OnOwnershipChanged extends EventHandler<typeof ownershipChanged> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly ownership: ReadOwnership,
    private readonly look: LookAtDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id, type, state, at }: StoredEvent<StateOf<typeof ownershipChanged>>): Promise<void> {
    const distributor = await this.distributors.lock(tx, state.id as DistributorId);
    const earlier = await this.ownership.of(tx, distributor, later(at, -1));
    await this.look.in(tx, distributor, await this.ownership.of(tx, distributor), {
      name: type,
      event: id,
      earlier,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { watchlistInForce, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Context, DistributorId, DistributorState } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { CheckRuns } from '../persistence/check-runs';
import { ScreenDistributor } from '../use-cases/screen-distributor';

const unscreened: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED'];

/** A list changed: everybody who has submitted is screened against the version that is now in force. */
@Injectable()
@On(watchlistInForce, 'checks.rescreen-all', 'screener')
export class OnListInForce extends LongHandler<typeof watchlistInForce> {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: DistributorDirectory,
    private readonly runs: CheckRuns,
    private readonly screen: ScreenDistributor,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<StateOf<typeof watchlistInForce>>): Promise<void> {
    const { versionId } = event.state;
    const ids = await this.tenants.within(context, async (tx) => {
      const due: DistributorId[] = [];
      for await (const distributor of this.distributors.all(tx)) {
        if (!unscreened.includes(distributor.state)) due.push(distributor.id);
      }
      return due;
    });
    for (const id of ids) {
      await this.tenants.within(context, async (tx) => {
        // After a crash, or beside another worker, the work goes on where it stopped: who was screened against this
        // version is done.
        await this.distributors.lock(tx, id);
        const latest = await this.runs.latest(tx, id);
        if (latest?.state.listVersions.some((one) => one.versionId === versionId)) return;
        await this.screen.in(tx, id, event.id);
      });
    }
  }
}

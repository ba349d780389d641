import { Inject, Injectable } from '@nestjs/common';
import { dossierRequested, type StateOf } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { DossierMaker } from '../dossier/dossier-maker';
import { DossierRuns } from '../persistence/dossier-runs';
import { zipStream } from '../dossier/zip';
import { PRODUCT_VERSION } from '../product-version';

/** Makes the dossier that somebody asked for. Run again after a crash it makes it again; a finished one stays. */
@Injectable()
@On(dossierRequested, 'audit.make-dossier', 'sealer')
export class OnDossierRequested extends LongHandler<typeof dossierRequested> {
  constructor(
    private readonly tenants: Tenants,
    private readonly runs: DossierRuns,
    private readonly maker: DossierMaker,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PRODUCT_VERSION) private readonly version: string,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<StateOf<typeof dossierRequested>>): Promise<void> {
    const { id } = event.state;
    const found = await this.tenants.within(context, async (tx) => ({
      run: await this.runs.find(tx, id),
      previous: await this.runs.newestCheckpoint(tx),
    }));
    if (!found.run || found.run.state === 'DONE') return;
    const { run } = found;
    try {
      await this.tenants.within(context, (tx) => this.runs.progress(tx, id, 1, 3, this.clock.now()));
      const made = await this.maker.make(context, run, found.previous, this.version);
      await this.tenants.within(context, (tx) => this.runs.progress(tx, id, 2, 3, this.clock.now()));
      const zip = zipStream(made.members, new Date(made.asOf));
      const stored = await this.blobs.put(context.tenantId, zip, { mediaType: 'application/zip' });
      await this.tenants.within(context, (tx) =>
        this.runs.finish(tx, id, this.clock.now(), {
          asOf: made.asOf,
          events: made.events,
          bytes: stored.size,
          sha256: stored.sha256,
          omissions: made.omissions,
          checkpoint: made.checkpoint,
          error: null,
        }),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.tenants.within(context, (tx) => this.runs.fail(tx, id, this.clock.now(), reason));
      throw error;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { DossierScope } from '@downstream/audit/core';
import { dossierRequested } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { DossierRuns, type DossierRun } from '../persistence/dossier-runs';
import { Population } from '../persistence/population';

/** Asks for a dossier; a worker makes it. */
@Injectable()
export class ExportDossier {
  constructor(
    private readonly tenants: Tenants,
    private readonly runs: DossierRuns,
    private readonly population: Population,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param by name of the person who asks, for the list of exports
   * @throws RefusalError NOT_FOUND when the scope names a distributor that is not here
   */
  run(context: Context, scope: DossierScope, by: string): Promise<DossierRun> {
    return this.tenants.within(context, (tx) => this.in(tx, scope, by));
  }

  async in(tx: Tx, scope: DossierScope, by: string): Promise<DossierRun> {
    const title = await this.titleOf(tx, scope);
    if (title === undefined) throw new RefusalError(refusal('NOT_FOUND'));
    const id = this.ids.next<string>();
    const requestedAt = this.clock.now();
    await this.outbox.add(tx, dossierRequested, {
      subject: id,
      party: scope.kind === 'party' ? (scope.party as PartyId) : null,
      state: { id, scope: scope as never, requestedAt },
    });
    await this.runs.add(tx, { id, scope, title, requestedBy: by, requestedAt });
    const run = await this.runs.find(tx, id);
    if (!run) throw new Error('The export was not kept');
    return run;
  }

  private async titleOf(tx: Tx, scope: DossierScope): Promise<string | undefined> {
    if (scope.kind === 'party') return this.population.nameOf(tx, scope.party);
    return this.population.tenantName(tx);
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import { endCampaign } from '@downstream/attestations/core';
import { campaignDone } from '@downstream/contracts';
import { orThrow, type Clock, type Context, type DistributorId, type Id } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Campaigns, type FiledCampaign } from '../persistence/campaigns';
import { AskStatements } from '../use-cases/ask-statements';
import { campaignState } from './campaign-state';

type Turn = 'TAKEN' | 'NOBODY_LEFT' | 'ENDED';

/**
 * Asks those whom a campaign goes through, each in a transaction of its own together with what came of it: nobody is
 * asked twice, however often it runs or is killed, and one who fails keeps no other back.
 */
@Injectable()
export class RunCampaign {
  private readonly log = new Logger('Campaigns');

  constructor(
    private readonly tenants: Tenants,
    private readonly campaigns: Campaigns,
    private readonly asking: AskStatements,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param asker in whose name they are asked */
  async run(asker: Context, id: Id<'campaign'>): Promise<void> {
    let turn: Turn = 'TAKEN';
    while (turn === 'TAKEN') turn = await this.turn(asker, id);
    if (turn === 'NOBODY_LEFT') await this.tenants.within(asker, (tx) => this.end(tx, id));
  }

  private async turn(asker: Context, id: Id<'campaign'>): Promise<Turn> {
    let whose: DistributorId | undefined;
    try {
      return await this.tenants.within(asker, async (tx) => {
        const campaign = await this.campaigns.held(tx, id);
        if (campaign?.state !== 'RUNNING') return 'ENDED';
        whose = await this.campaigns.next(tx, id);
        if (!whose) return 'NOBODY_LEFT';
        await this.ask(tx, campaign, whose);
        return 'TAKEN';
      });
    } catch (error) {
      if (!whose) throw error;
      const failed = whose;
      this.log.error(
        `Distributor ${failed} of campaign ${id} was not asked`,
        error instanceof Error ? error.stack : error,
      );
      // Where not even this can be kept, the job comes again later.
      await this.tenants.within(asker, (tx) => this.campaigns.settle(tx, id, failed, 'FAILED', {}, this.clock.now()));
      return 'TAKEN';
    }
  }

  private async ask(tx: Tx, campaign: FiledCampaign, distributor: DistributorId): Promise<void> {
    const { id, kind, dueAt, note, onlyMissing, startedBy } = campaign;
    const asking = { kinds: [kind], dueAt, note, onlyMissing, cause: startedBy };
    const { asked, refused } = await this.asking.in(tx, distributor, asking);
    const [one] = asked;
    const [no] = refused;
    const [outcome, facts] = one
      ? (['ASKED', { attestationId: one.id as Id<'attestation'> }] as const)
      : (['REFUSED', no ? { reason: no.code } : {}] as const);
    await this.campaigns.settle(tx, id, distributor, outcome, facts, this.clock.now());
  }

  /** Of two workers that have it, one ends it; what another one still has in hand is ended by that one. */
  private async end(tx: Tx, id: Id<'campaign'>): Promise<void> {
    const campaign = await this.campaigns.lock(tx, id);
    const counts = (await this.campaigns.tallies(tx, [id])).get(id)?.counts;
    if (campaign?.state !== 'RUNNING' || !counts || counts.left > 0) return;
    const { startedBy, ...running } = campaign;
    const done = orThrow(endCampaign(running, 'DONE', counts, this.clock.now()));
    const written = await this.outbox.add(tx, campaignDone, {
      ...{ subject: id, state: campaignState(done), party: null, cause: startedBy },
    });
    await this.campaigns.update(tx, done, written.id);
  }
}

import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { campaignStep } from '@downstream/attestations/core';
import type { campaignView, listCampaignOutcomes, listCampaigns, Query, Reply } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names } from '@downstream/distributors/server';
import {
  campaignSteps,
  refusal,
  RefusalError,
  type AttestationState,
  type CampaignStep,
  type Context,
  type Id,
} from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import type { z } from 'zod';
import { Campaigns, type CampaignTally, type FiledCampaign, type FiledOutcome } from '../persistence/campaigns';

type View = z.input<typeof campaignView>;
type OutcomeView = Reply<typeof listCampaignOutcomes>['rows'][number];

/** Campaigns as the desk reads them. */
@Injectable()
export class ReadCampaigns {
  constructor(
    private readonly tenants: Tenants,
    private readonly campaigns: Campaigns,
    private readonly directory: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly cursors: Cursors,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  list(ctx: Context, { cursor, limit, state }: Query<typeof listCampaigns>): Promise<Reply<typeof listCampaigns>> {
    const name = `campaigns ${JSON.stringify(state ?? null)}`;
    const [after] = cursor === undefined ? [] : this.cursors.open(name, cursor);
    return this.tenants.within(ctx, async (tx) => {
      const { found, total, more } = await this.campaigns.page(tx, state, after as Id<'campaign'> | undefined, limit);
      const last = found.at(-1);
      const next = more && last ? this.cursors.seal(name, [last.id]) : null;
      return { rows: (await this.views(tx, found)) as Reply<typeof listCampaigns>['rows'], total, next };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  async one(tx: Tx, id: Id<'campaign'>): Promise<View> {
    const [view] = await this.views(tx, [await this.found(tx, id)]);
    if (!view) throw new RefusalError(refusal('NOT_FOUND'));
    return view;
  }

  /** @throws RefusalError NOT_FOUND, CURSOR_INVALID */
  outcomes(
    ctx: Context,
    id: Id<'campaign'>,
    { cursor, limit, outcome }: Query<typeof listCampaignOutcomes>,
  ): Promise<Reply<typeof listCampaignOutcomes>> {
    const name = `campaign ${id} ${JSON.stringify(outcome ?? null)}`;
    const [after] = cursor === undefined ? [0] : this.cursors.open(name, cursor);
    return this.tenants.within(ctx, async (tx) => {
      await this.found(tx, id);
      const { rows, total } = await this.campaigns.outcomes(tx, id, outcome, Number(after), limit);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { rows: await this.named(tx, rows), total, next: last ? this.cursors.seal(name, [last.place]) : null };
    });
  }

  /** Outcomes with the names of the distributors. */
  async named(tx: Tx, rows: readonly FiledOutcome[]): Promise<OutcomeView[]> {
    const known = await this.directory.namesOf(
      tx,
      rows.map(({ distributorId }) => distributorId),
    );
    return rows.map(({ distributorId, outcome, reason, at, attestationId, attestationState }) => {
      const { native: name, country } = known.get(distributorId) ?? { native: '', country: '' };
      const statement = attestationId && attestationState ? { id: attestationId, state: attestationState } : null;
      return { outcome, reason, distributor: { id: distributorId, name, country }, at, statement };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  async found(tx: Tx, id: Id<'campaign'>): Promise<FiledCampaign> {
    const found = await this.campaigns.find(tx, id);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return found;
  }

  private async views(tx: Tx, found: readonly FiledCampaign[]): Promise<View[]> {
    const tallies = await this.campaigns.tallies(
      tx,
      found.map(({ id }) => id),
    );
    const names = await Names.of(
      tx,
      this.users,
      found.map(({ started }) => actingOf(started)),
    );
    return found.flatMap((campaign) => {
      const tally = tallies.get(campaign.id);
      return tally ? [viewOf(campaign, tally, names)] : [];
    });
  }
}

function viewOf(campaign: FiledCampaign, { counts, states }: CampaignTally, names: Names): View {
  const { id, title, kind, state, onlyMissing, dueAt, note, planned, started, endedAt } = campaign;
  const steps = Object.fromEntries(campaignSteps.map((step) => [step, 0])) as Record<CampaignStep, number>;
  for (const [of, n] of Object.entries(states)) steps[campaignStep(of as AttestationState)] += n;
  return {
    ...{ id, title, kind, state, onlyMissing, dueAt, note, planned, counts, steps, endedAt },
    started: names.deed({ ...started, onBehalfOf: null }),
  };
}

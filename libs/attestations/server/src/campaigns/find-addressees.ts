import { Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { whyNotAsked, type CampaignSelection } from '@downstream/attestations/core';
import { MOST_CAMPAIGN } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { DistributorDirectory, type DistributorFilter, type ListedDistributor } from '@downstream/distributors/server';
import { refusal, RefusalError, type AskRefusal, type DistributorId, type TemplateKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { AnswerSheets } from '../persistence/answer-sheets';
import { Attestations } from '../persistence/attestations';

/** A distributor that a selection finds, and why it would not be asked. */
export interface Addressee {
  readonly distributor: ListedDistributor;
  readonly reason: AskRefusal | null;
}

/** Whom a selection finds and who of them would be asked, as things stand in this transaction. */
@Injectable()
export class FindAddressees {
  constructor(
    private readonly directory: DistributorDirectory,
    private readonly attestations: Attestations,
    private readonly sheets: AnswerSheets,
    private readonly write: WriteToDistributor,
  ) {}

  /**
   * By name. Of those who are marked by an id that nobody has, nothing is found.
   * @throws RefusalError CAMPAIGN_TOO_LARGE
   */
  async in(tx: Tx, which: CampaignSelection, kind: TemplateKind, onlyMissing: boolean): Promise<readonly Addressee[]> {
    const found: ListedDistributor[] = [];
    for await (const some of this.directory.listed(tx, await this.filterOf(tx, which))) {
      found.push(...some);
      if (found.length > MOST_CAMPAIGN) throw new RefusalError(refusal('CAMPAIGN_TOO_LARGE', { most: MOST_CAMPAIGN }));
    }
    const ids = found.map(({ id }) => id);
    const states = await this.attestations.statesOf(tx, ids, kind);
    const reached = await this.write.reaching(tx, ids.map(partyOf));
    return found.map((distributor) => {
      const { id, state } = distributor;
      const facts = { state, states: states.get(id) ?? [], reachable: reached.has(partyOf(id)) };
      return { distributor, reason: whyNotAsked(facts, onlyMissing) };
    });
  }

  private async filterOf(tx: Tx, which: CampaignSelection): Promise<DistributorFilter> {
    if (which.kind === 'MARKED') return { ids: which.ids, sort: 'name' };
    const { kind: _, activity, ...filter } = which;
    const ids: readonly DistributorId[] | undefined = activity && (await this.sheets.withActivity(tx, activity));
    return { ...filter, ...(ids && { ids }), sort: 'name' };
  }
}

import { Injectable } from '@nestjs/common';
import type { readPortalStatus, Reply } from '@downstream/contracts';
import { missingToSubmit, portalState } from '@downstream/distributors/core';
import { asCondition, refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Distributors } from '../persistence/distributors';
import type { FiledDistributor } from '../persistence/filed';
import { makerName } from '../persistence/maker-name';
import { writable } from '../persistence/writable';

type Status = Reply<typeof readPortalStatus>;

/** What a distributor is told of its own case. */
@Injectable()
export class ReadPortalStatus {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  run(ctx: Context): Promise<Status> {
    return this.tenants.within(ctx, async (tx) => {
      const id = ctx.partyId as string | undefined as DistributorId | undefined;
      const filed = id && (await this.distributors.find(tx, id));
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      return statusOf(filed, await makerName(tx));
    });
  }
}

function statusOf(filed: FiledDistributor, maker: string): Status {
  const status = portalState(filed.state);
  return {
    distributorName: filed.legalName.native,
    makerName: maker,
    status,
    openItems: status === 'QUESTION_FOR_YOU' ? [...missingToSubmit(filed)] : [],
    decision: status === 'DECIDED' ? decisionOf(filed) : null,
  };
}

/**
 * The grounds stay within: they may say what a screening found. A reason is told in the words that were written for the
 * distributor and signed for this outcome.
 */
function decisionOf({ standing }: FiledDistributor): Status['decision'] {
  if (!standing) return null;
  const { decision, decidedAt, approvedUntil, conditions, toDistributor } = standing;
  const reason = toDistributor ?? null;
  return { outcome: decision, at: decidedAt, approvedUntil, conditions: writable(conditions.map(asCondition)), reason };
}

import { Inject, Injectable } from '@nestjs/common';
import { changeReportClosed } from '@downstream/contracts';
import { actOf, authorOf, partyOf } from '@downstream/distributors/core';
import {
  refusal,
  RefusalError,
  type ChangeOutcome,
  type Clock,
  type Context,
  type DistributorId,
  type Id,
} from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { PortalWords } from '../persistence/portal-words';
import { reportState } from './sealed-states';

/** Says what came of a change that a distributor told of. */
@Injectable()
export class CloseChangeReport {
  constructor(
    private readonly tenants: Tenants,
    private readonly words: PortalWords,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED for one that is closed */
  run(
    ctx: Context,
    distributorId: DistributorId,
    id: Id<'changeReport'>,
    said: { readonly outcome: ChangeOutcome; readonly note: string },
  ): Promise<void> {
    return this.tenants.within(ctx, async (tx) => {
      const open = await this.words.lockReport(tx, distributorId, id);
      if (!open) throw new RefusalError(refusal('NOT_FOUND'));
      if (open.closed) throw new RefusalError(refusal('TRANSITION_NOT_ALLOWED', { from: 'CLOSED', to: 'CLOSED' }));
      const report = { ...open, closed: { ...said, by: authorOf(actOf(ctx, this.clock.now())) } };
      const news = { subject: id, state: reportState(report), party: partyOf(distributorId) };
      const written = await this.outbox.add(tx, changeReportClosed, news);
      await this.words.closeReport(tx, report, written.id);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { DistributorId, EventId, Id, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { AppealRow, ChangeReportRow } from './word.row';

/** Word of something that has changed. */
export type ChangeReport = Readonly<Omit<ChangeReportRow, 'tenantId' | 'eventId'>>;
/** An objection to a refusal. */
export type Appeal = Readonly<Omit<AppealRow, 'tenantId' | 'eventId'>>;

/** What distributors say by themselves: added, never changed but for what came of it. */
@Injectable()
export class PortalWords {
  /** The changes a distributor told of, or all of a tenant, the newest first. */
  async reports(tx: Tx, distributorId?: DistributorId): Promise<readonly ChangeReport[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(ChangeReportRow, { where, order: { at: 'desc', id: 'desc' } })).map(bare);
  }

  /** The objections of a distributor, or all of a tenant, the newest first. */
  async appeals(tx: Tx, distributorId?: DistributorId): Promise<readonly Appeal[]> {
    const where = distributorId ? { distributorId } : {};
    return (await tx.find(AppealRow, { where, order: { at: 'desc', id: 'desc' } })).map(bare);
  }

  /** The objection to the decision of a review. */
  async appealTo(tx: Tx, reviewId: ReviewId): Promise<Appeal | undefined> {
    const row = await tx.findOneBy(AppealRow, { reviewId });
    return row ? bare(row) : undefined;
  }

  /** One report of a distributor; nobody closes it beside us until the transaction ends. */
  async lockReport(tx: Tx, distributorId: DistributorId, id: Id<'changeReport'>): Promise<ChangeReport | undefined> {
    const where = { id, distributorId };
    const row = await tx.findOne(ChangeReportRow, { where, lock: { mode: 'pessimistic_write' } });
    return row ? bare(row) : undefined;
  }

  async closeReport(tx: Tx, { id, closed }: ChangeReport, eventId: EventId): Promise<void> {
    await tx.update(ChangeReportRow, { id }, { closed, eventId } as object);
  }

  async insertReport(tx: Tx, report: ChangeReport, eventId: EventId): Promise<void> {
    await tx.insert(ChangeReportRow, { ...report, eventId });
  }

  async insertAppeal(tx: Tx, appeal: Appeal, eventId: EventId): Promise<void> {
    await tx.insert(AppealRow, { ...appeal, eventId });
  }
}

function bare<R extends { tenantId: unknown; eventId: unknown }>(row: R): Omit<R, 'tenantId' | 'eventId'> {
  const { tenantId: _t, eventId: _e, ...rest } = row;
  return rest;
}

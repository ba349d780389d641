import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type DistributorId, type EventId, type ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In } from 'typeorm';
import type { FiledReview } from './filed-review';
import { ReviewRow } from './review.row';
import { SignatureRow, toSignature } from './signature.row';

/** The reviews of a tenant, each with the signatures of its round. */
@Injectable()
export class Reviews {
  /** A review, or undefined when this tenant has none of that id. */
  async find(tx: Tx, id: ReviewId): Promise<FiledReview | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  /** Those of the ids that exist, in no particular order. */
  async byIds(tx: Tx, ids: readonly ReviewId[]): Promise<FiledReview[]> {
    return ids.length === 0 ? [] : this.complete(tx, await tx.findBy(ReviewRow, { id: In([...ids]) }));
  }

  /**
   * Reads a review and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: ReviewId): Promise<FiledReview> {
    const row = await tx.findOne(ReviewRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [filed] = row ? await this.complete(tx, [row]) : [];
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    return filed;
  }

  /** All reviews, or those of one distributor, in the order they were opened. */
  async all(tx: Tx, distributorId?: DistributorId): Promise<FiledReview[]> {
    const where = distributorId ? { distributorId } : {};
    return this.complete(tx, await tx.find(ReviewRow, { where, order: { openedAt: 'asc', id: 'asc' } }));
  }

  /** @throws RefusalError REVIEW_ALREADY_OPEN */
  async insert(tx: Tx, filed: FiledReview, eventId: EventId): Promise<void> {
    try {
      await tx.insert(ReviewRow, { id: filed.id, ...columns(filed), eventId });
    } catch (error) {
      // The index lets a distributor have one undecided review, whoever opens two at the same moment.
      if ((error as { constraint?: string }).constraint !== 'review_undecided') throw error;
      throw new RefusalError(refusal('REVIEW_ALREADY_OPEN'));
    }
  }

  async update(tx: Tx, before: FiledReview, filed: FiledReview, eventId: EventId): Promise<void> {
    await tx.update(ReviewRow, { id: filed.id }, { ...columns(filed), eventId });
    const given = before.round === filed.round ? before.signatures.length : 0;
    const fresh = filed.signatures.slice(given);
    if (fresh.length === 0) return;
    const { id: reviewId, round } = filed;
    await tx.insert(
      SignatureRow,
      fresh.map((signature, i) => ({ ...signature, reviewId, round, place: given + i + 1, eventId })),
    );
  }

  private async complete(tx: Tx, rows: readonly ReviewRow[]): Promise<FiledReview[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const signatures = await tx.find(SignatureRow, { where: { reviewId: In(ids) }, order: { place: 'asc' } });
    return rows.map((row) => {
      const { tenantId: _t, eventId: _e, openedAt: _o, assigneePersonId: _a, ...rest } = row;
      const own = signatures.filter(({ reviewId, round }) => reviewId === row.id && round === row.round);
      return { ...rest, signatures: own.map(toSignature) };
    });
  }
}

function columns(filed: FiledReview): Omit<ReviewRow, 'tenantId' | 'id' | 'eventId'> {
  const { id: _id, signatures: _signatures, ...rest } = filed;
  return { ...rest, openedAt: filed.opened.at, assigneePersonId: filed.assignee?.personId ?? null };
}

import { Injectable } from '@nestjs/common';
import { WaitingHits } from '@downstream/checks/server';
import type { listQueue, Reply } from '@downstream/contracts';
import { DistributorDirectory, writable } from '@downstream/distributors/server';
import type { HitId, Instant, PersonId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { QueueKind } from '@downstream/reviews/core';
import { WaitingFlags, type FiledFlag, type WaitingFlag } from '@downstream/risk/server';
import { ReviewRows } from './review-rows';

type Row = Reply<typeof listQueue>['rows'][number];

/** One that was taken out of the queue. */
export interface Queued {
  readonly kind: QueueKind;
  readonly id: string;
  readonly dueAt: Instant | null;
}

/** What waits, as the queue shows it. */
@Injectable()
export class QueueRows {
  constructor(
    private readonly reviews: ReviewRows,
    private readonly hits: WaitingHits,
    private readonly flags: WaitingFlags,
    private readonly distributors: DistributorDirectory,
  ) {}

  /** In the order given. @param personId who looks */
  async of(tx: Tx, queued: readonly Queued[], personId: PersonId | undefined): Promise<Row[]> {
    const ids = (kind: QueueKind) => queued.filter((one) => one.kind === kind).map(({ id }) => id);
    const reviews = await this.reviews.of(tx, ids('REVIEW') as ReviewId[]);
    const hits = await this.hits.rows(tx, ids('HIT') as HitId[], personId);
    const flags = await this.flags.byIds(tx, ids('FLAG') as WaitingFlag['id'][]);
    const named = await this.distributors.byIds(
      tx,
      flags.map(({ distributorId }) => distributorId),
    );
    const empty = { review: null, hit: null, flag: null };
    const rows = new Map<string, Omit<Row, 'dueAt'>>();
    for (const review of reviews) {
      const { id, name } = review.distributor;
      rows.set(review.id, { ...empty, kind: 'REVIEW', id: review.id, distributor: { id, name }, review });
    }
    for (const hit of hits) {
      rows.set(hit.id, { ...empty, kind: 'HIT', id: hit.id, distributor: hit.distributor, hit });
    }
    for (const filed of flags) {
      const { id, distributorId } = filed;
      const names = named.get(distributorId)?.legalName;
      const distributor = { id: distributorId, name: names?.latin ?? names?.native ?? '' };
      rows.set(id, { ...empty, kind: 'FLAG', id, distributor, flag: flagIn(filed) });
    }
    return queued.flatMap(({ id, dueAt }) => {
      const row = rows.get(id);
      return row ? [{ ...row, dueAt }] : [];
    });
  }
}

const flagIn = ({ flag }: FiledFlag): NonNullable<Row['flag']> => ({
  ...writable({ rule: flag.rule as string, severity: flag.severity, state: flag.state, sentence: flag.sentence }),
  proposed: flag.proposal !== null,
});

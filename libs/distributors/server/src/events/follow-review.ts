import { Injectable } from '@nestjs/common';
import type { reviewOpened, StateOf } from '@downstream/contracts';
import type { DistributorId, ReviewId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { StoredEvent } from '@downstream/platform/messaging';
import { Distributors, type Followed } from '../persistence/distributors';
import type { FiledDistributor } from '../persistence/filed';

/** An event of a review; they all hold its full state. */
export type ReviewEvent = StoredEvent<StateOf<typeof reviewOpened>>;

/**
 * Follows a review in the order of its own events. A queue may deliver a later one first, for example because an
 * earlier one had to be tried again; what then arrives late is passed over, for the later one has said all.
 */
@Injectable()
export class FollowReview {
  constructor(private readonly distributors: Distributors) {}

  /** Runs `work` on the locked distributor unless a later event of this review, or a later review, has been followed. */
  async in(tx: Tx, event: ReviewEvent, work: (filed: FiledDistributor) => Promise<unknown>): Promise<void> {
    const id = event.state.distributorId as DistributorId;
    const filed = await this.distributors.lock(tx, id);
    const news: Followed = { reviewId: event.subject.id as ReviewId, seq: event.subject.seq };
    const last = await this.distributors.followed(tx, id);
    if (last && !isLater(news, last)) return;
    await work(filed);
    await this.distributors.follow(tx, id, news);
  }
}

// Ids sort by time: of two reviews the one with the greater id was opened later.
const isLater = (news: Followed, last: Followed): boolean =>
  news.reviewId === last.reviewId ? news.seq > last.seq : news.reviewId > last.reviewId;

import { computed, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { readTimeline } from '@downstream/contracts/distributors';
import { raiseTier, readReview, recommend, returnReview, sign, takeReview } from '@downstream/contracts/reviews';
import type { Call, Received } from '@downstream/contracts/route';
import type { RiskTier } from '@downstream/kernel';
import { Api, resourceOf } from '@downstream/ui/client';
import type { ReviewRecord } from '../words/case-words';

/** What a recommendation sends. */
export type Recommendation = NonNullable<Call<typeof recommend>['body']>;
/** What a signature sends. */
export type SignatureInput = NonNullable<Call<typeof sign>['body']>;
/** An event as the timeline shows it. */
export type RecordedEvent = Received<typeof readTimeline>['rows'][number];

const RECENT = 50;

/** One review and everything that can be done with it. Acts throw a Problem; nothing is shown before it is recorded. */
@Service({ autoProvided: false })
export class ReviewStore {
  private readonly api = inject(Api);
  private readonly route = inject(ActivatedRoute);
  private readonly path = toSignal(this.route.paramMap, { initialValue: this.route.snapshot.paramMap });
  private readonly params = computed(() => ({ id: this.path().get('id') ?? '' }));
  private readonly _recorded = signal<RecordedEvent | null | undefined>(undefined);

  readonly resource = resourceOf(readReview, () => ({ params: this.params() }));
  readonly review = this.resource.value;
  /** The event of what was done here last; null when it could not be read, undefined when nothing was done. */
  readonly recorded = this._recorded.asReadonly();

  take = async (): Promise<void> => this.resource.set(await this.api.call(takeReview, { params: this.params() }));

  raiseTier = async (tier: RiskTier, reason: string): Promise<void> =>
    this.resource.set(await this.api.call(raiseTier, { params: this.params(), body: { tier, reason } }));

  recommend = async (body: Recommendation): Promise<void> =>
    this.done(await this.api.call(recommend, { params: this.params(), body }));

  sign = async (body: SignatureInput): Promise<void> =>
    this.done(await this.api.call(sign, { params: this.params(), body }));

  return = async (reason: string): Promise<void> =>
    this.done(await this.api.call(returnReview, { params: this.params(), body: { reason } }));

  /** Shows the new state, then the event that recorded it; the distributor's own state follows by news. */
  private async done(review: ReviewRecord): Promise<void> {
    this.resource.set(review);
    this._recorded.set(await this.latestEvent(review));
    this.resource.reload();
  }

  /** The newest event of this review; null when the timeline cannot be read. */
  async latestEvent(review: ReviewRecord): Promise<RecordedEvent | null> {
    try {
      const page = await this.api.call(readTimeline, {
        params: { id: review.distributor.id },
        query: { limit: RECENT },
      });
      return page.rows.find(({ subject }) => subject.kind === 'review' && subject.id === review.id) ?? null;
    } catch {
      return null;
    }
  }
}

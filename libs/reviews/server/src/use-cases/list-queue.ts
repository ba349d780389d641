import { Inject, Injectable } from '@nestjs/common';
import { ServiceCalendars } from '@downstream/access/server';
import { WaitingHits, type WaitingHit } from '@downstream/checks/server';
import type { listQueue, Query, Reply } from '@downstream/contracts';
import type { Clock, Context, Instant, ServiceCalendar, UserId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import {
  dueAfter,
  dueFirst,
  type QueueKind,
  queueTerms,
  type ServiceTerm,
  type Waiting,
} from '@downstream/reviews/core';
import { WaitingFlags, type WaitingFlag } from '@downstream/risk/server';
import { WaitingReviews, type WaitingReview } from '../persistence/waiting-reviews';
import { QueueRows } from '../views/queue-rows';

type Page = Reply<typeof listQueue>;
/** The place in a stream after which a page begins: a moment, which a paused clock has not, and an id. */
type Place = readonly [moment: string | null, id: string];

const streams = ['highHits', 'graveFlags', 'reviews', 'hits', 'flags'] as const;
type Stream = (typeof streams)[number];
const kindOf: Readonly<Record<Stream, QueueKind>> = {
  highHits: 'HIT',
  graveFlags: 'FLAG',
  reviews: 'REVIEW',
  hits: 'HIT',
  flags: 'FLAG',
};

interface Found {
  readonly waiting: readonly Waiting[];
  /** Where each of them lies in its stream. */
  readonly places: ReadonlyMap<string, Place>;
  readonly total: number;
}
const nothing: Found = { waiting: [], places: new Map(), total: 0 };

/** What waits for the caller, of all rooms together, what is due first on top. */
@Injectable()
export class ListQueue {
  constructor(
    private readonly tenants: Tenants,
    private readonly calendars: ServiceCalendars,
    private readonly hits: WaitingHits,
    private readonly flags: WaitingFlags,
    private readonly reviews: WaitingReviews,
    private readonly rows: QueueRows,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param permissions the caller's: nothing waits for somebody who may do nothing with it
   * @throws RefusalError CURSOR_INVALID
   */
  async run(ctx: Context, permissions: ReadonlySet<string>, query: Query<typeof listQueue>): Promise<Page> {
    const { cursor, limit } = query;
    const kinds = new Set<QueueKind>(query.kind ?? ['REVIEW', 'HIT', 'FLAG']);
    const name = `queue ${[...kinds].sort().join(',')}`;
    const before = placesIn(cursor === undefined ? [] : this.cursors.open(name, cursor));
    return this.tenants.within(ctx, async (tx) => {
      const calendar = await this.calendars.of(tx);
      const found = new Map<Stream, Found>();
      for (const stream of streams) {
        // Of a kind that is filtered away only the number is asked for.
        const shown = kinds.has(kindOf[stream]) ? limit + 1 : 0;
        found.set(
          stream,
          await this.read(tx, ctx, permissions, stream, { calendar, after: before.get(stream), shown }),
        );
      }
      const ordered = dueFirst(
        streams.map((stream) => [stream, found.get(stream)?.waiting ?? []] as const),
        limit + 1,
      );
      const taken = ordered.slice(0, limit);
      const counts = { REVIEW: 0, HIT: 0, FLAG: 0 };
      for (const stream of streams) counts[kindOf[stream]] += found.get(stream)?.total ?? 0;
      const places = new Map(before);
      for (const { stream, id } of taken) {
        const place = found.get(stream)?.places.get(id);
        if (place) places.set(stream, place);
      }
      const next = ordered.length > limit ? this.cursors.seal(name, placesOut(places)) : null;
      const rows = await this.rows.of(
        tx,
        taken.map(({ stream, id, dueAt }) => ({ kind: kindOf[stream], id, dueAt })),
        ctx.actor.personId,
      );
      return { rows, total: [...kinds].reduce((sum, kind) => sum + counts[kind], 0), next, counts };
    });
  }

  private async read(
    tx: Tx,
    { actor }: Context,
    permissions: ReadonlySet<string>,
    stream: Stream,
    asked: { calendar: ServiceCalendar; after: Place | undefined; shown: number },
  ): Promise<Found> {
    const { calendar, after, shown } = asked;
    const person = actor.personId;
    const since = <T extends { id: string; since: Instant }>(
      { found, total }: { found: readonly T[]; total: number },
      term: ServiceTerm | null,
    ): Found => ({
      waiting: found.map(({ id, since }) => ({ id, dueAt: term && dueAfter(calendar, since, term) })),
      places: new Map(found.map(({ id, since }) => [id, [since, id] as const])),
      total,
    });
    if (kindOf[stream] === 'HIT') {
      if (!permissions.has('hit:vote')) return nothing;
      const high = stream === 'highHits';
      const place = after && ({ since: after[0], id: after[1] } as WaitingHit);
      const page = await this.hits.page(tx, { high, person }, place, shown);
      return since(page, high ? queueTerms.HIGH_HIT : queueTerms.OTHER_HIT);
    }
    if (kindOf[stream] === 'FLAG') {
      if (!permissions.has('flag:settle')) return nothing;
      const grave = stream === 'graveFlags';
      const place = after && ({ since: after[0], id: after[1] } as WaitingFlag);
      const page = await this.flags.page(tx, { grave, person }, place, shown);
      return since(page, grave ? queueTerms.GRAVE_FLAG : null);
    }
    const [works, signs] = [permissions.has('review:work'), permissions.has('review:sign')];
    const whose = { person, userId: actor.id as string as UserId, at: this.clock.now(), works, signs };
    const place = after && ({ dueAt: after[0], id: after[1] } as WaitingReview);
    const { found, total } = await this.reviews.page(tx, whose, place, shown);
    return { waiting: found, places: new Map(found.map(({ id, dueAt }) => [id, [dueAt, id] as const])), total };
  }
}

/** Two entries of a cursor for each stream: the moment and the id, none where nothing of it was shown. */
function placesIn(place: readonly (string | number | null)[]): Map<Stream, Place> {
  const found = new Map<Stream, Place>();
  streams.forEach((stream, i) => {
    const [moment, id] = [place[2 * i], place[2 * i + 1]];
    if (typeof id === 'string') found.set(stream, [typeof moment === 'string' ? moment : null, id]);
  });
  return found;
}

const placesOut = (places: ReadonlyMap<Stream, Place>): (string | null)[] =>
  streams.flatMap((stream) => [...(places.get(stream) ?? [null, null])]);

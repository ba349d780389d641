import { Injectable } from '@nestjs/common';
import { instant, type DistributorId, type EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { readEvent, type StoredEvent } from '@downstream/platform/messaging';

/** Which kinds of records a timeline shows. */
export type Kinds = { readonly only: readonly string[] } | { readonly not: readonly string[] };

/** An event with the one before it in its record's chain; null for the first. */
export interface Step {
  readonly event: StoredEvent;
  readonly before: StoredEvent | null;
}

interface Placed {
  readonly id: EventId;
  readonly at: Date;
  readonly previous: EventId | null;
}

export type TimelinePlace = readonly [at: string, id: string];

/** Reads the events that concern a distributor, of whatever room, newest first. */
@Injectable()
export class TimelineEvents {
  async page(
    tx: Tx,
    id: DistributorId,
    kinds: Kinds,
    after: TimelinePlace | undefined,
    limit: number,
  ): Promise<{ steps: Step[]; total: number; last: TimelinePlace | null }> {
    const [names, negated] = 'only' in kinds ? [kinds.only, false] : [kinds.not, true];
    const where = `e.party_id = $1 and (e.subject_kind = any ($2)) <> $3`;
    const [count]: { total: number }[] = await tx.query(
      `select count(*)::int as total from audit_event e where ${where}`,
      [id, names, negated],
    );
    const placed: Placed[] = await tx.query(
      `select e.id, e.at,
              (select p.id from audit_event p where p.tenant_id = e.tenant_id and p.subject_kind = e.subject_kind
                 and p.subject_id = e.subject_id and p.subject_seq = e.subject_seq - 1) as previous
       from audit_event e where ${where} and ($4::timestamptz is null or (e.at, e.id) < ($4, $5::uuid))
       order by e.at desc, e.id desc limit $6`,
      [id, names, negated, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const shown = placed.slice(0, limit);
    const last = placed.length > limit ? shown.at(-1) : undefined;
    return {
      steps: await this.read(tx, shown),
      total: count?.total ?? 0,
      last: last ? [instant(last.at), last.id] : null,
    };
  }

  private async read(tx: Tx, placed: readonly Placed[]): Promise<Step[]> {
    const known = new Map<EventId, StoredEvent>();
    for (const id of new Set(placed.flatMap((one) => [one.id, one.previous]))) {
      const event = id === null ? undefined : await readEvent(tx, id);
      if (event) known.set(event.id, event);
    }
    return placed.flatMap((one) => {
      const event = known.get(one.id);
      return event ? [{ event, before: (one.previous && known.get(one.previous)) ?? null }] : [];
    });
  }
}

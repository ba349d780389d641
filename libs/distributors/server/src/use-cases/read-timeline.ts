import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { Query, readTimeline, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import { Distributors } from '../persistence/distributors';
import { TimelineEvents, type Kinds, type TimelinePlace } from '../persistence/timeline-events';
import { Names } from '../views/names';
import type { Sight } from '../views/sight';
import { entryOf } from '../views/timeline-entry';

// Sign-ins and links of portal users concern the distributor too, but tell nothing about the case. The checks of a round
// stand together on the tab of checks; here the round is one line.
const aside = ['session', 'link', 'check-outcome'];

/** The kinds of records a caller may read about. What is not named is hidden from whoever may not see everything. */
function kindsFor({ checks, reviews }: Sight): Kinds {
  if (checks && reviews) return { not: aside };
  const own = ['distributor', 'hold', 'explanation', 'user'];
  return {
    only: [
      ...own,
      ...(checks ? ['check-run', 'hit', 'check-round', 'check-evidence', 'register-extract'] : []),
      ...(reviews ? ['review', 'review-snapshot'] : []),
    ],
  };
}

/** Everything that happened to a distributor, of all rooms, with what each event changed. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly events: TimelineEvents,
    private readonly directory: UserDirectory,
    private readonly cursors: Cursors,
  ) {}

  /** @throws RefusalError NOT_FOUND, CURSOR_INVALID */
  async run(
    ctx: Context,
    id: DistributorId,
    { cursor, limit }: Query<typeof readTimeline>,
    sight: Sight,
  ): Promise<Reply<typeof readTimeline>> {
    const kinds = kindsFor(sight);
    const name = `timeline ${id} ${JSON.stringify(kinds)}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(name, cursor) as unknown as TimelinePlace);
    return this.tenants.within(ctx, async (tx) => {
      if (!(await this.distributors.exists(tx, id))) throw new RefusalError(refusal('NOT_FOUND'));
      const { steps, total, last } = await this.events.page(tx, id, kinds, after, limit);
      const names = await Names.of(
        tx,
        this.directory,
        steps.map(({ event }) => event.actor),
      );
      return {
        rows: steps.map((step) => entryOf(step, names, sight)),
        total,
        next: last && this.cursors.seal(name, last),
      };
    });
  }
}

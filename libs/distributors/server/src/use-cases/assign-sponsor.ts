import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  distributorRevised,
  MOST_ASSIGNED,
  type assignSponsor,
  type Body,
  type listSponsors,
  type previewSponsor,
  type Reply,
} from '@downstream/contracts';
import { actOf, revise, sponsorOutcome } from '@downstream/distributors/core';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorState,
  type UserId,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { DistributorList, type DistributorFilter, type ListedDistributor } from '../persistence/distributor-list';
import { DistributorRecords } from './distributor-records';

type Asked = Body<typeof previewSponsor>;
type Change = Reply<typeof assignSponsor>;

/** So many names are told of those that stay as they are. */
const NAMED = 3;

/** Gives several distributors one sponsor, each by an event of its own: what is shown before is what is done. */
@Injectable()
export class AssignSponsor {
  constructor(
    private readonly tenants: Tenants,
    private readonly list: DistributorList,
    private readonly records: DistributorRecords,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who can be one. */
  people(ctx: Context): Promise<Reply<typeof listSponsors>> {
    return this.tenants.within(ctx, async (tx) => ({
      people: (await this.directory.withRole(tx, 'sponsor', 'analyst')).map(({ id, name }) => ({ id, name })),
    }));
  }

  /** @throws RefusalError NOT_FOUND for nobody of the desk, ASSIGNMENT_TOO_MANY */
  preview(ctx: Context, asked: Asked): Promise<Change> {
    return this.tenants.within(ctx, async (tx) => toChange(await this.found(tx, asked), asked.sponsorId));
  }

  /** @throws RefusalError as {@link preview}; ASSIGNMENT_CHANGED when others would change than were shown */
  run(ctx: Context, { expected, ...asked }: Body<typeof assignSponsor>): Promise<Change> {
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.found(tx, asked);
      const { sponsorId } = asked;
      let changes = 0;
      // In one order for everybody, so that two who do this at once wait for each other and not forever.
      for (const { id } of found.sort((a, b) => (a.id < b.id ? -1 : 1))) {
        const before = await this.records.locked(tx, id);
        if (sponsorOutcome(before, sponsorId) !== 'CHANGES') continue;
        const record = orThrow(revise(before, { sponsorId }, actOf(ctx, this.clock.now())));
        await this.records.change(tx, distributorRevised, before, record);
        changes++;
      }
      if (changes !== expected) throw new RefusalError(refusal('ASSIGNMENT_CHANGED', { expected, changes }));
      return toChange(found, sponsorId);
    });
  }

  private async found(tx: Tx, { which, sponsorId }: Asked): Promise<ListedDistributor[]> {
    if (sponsorId !== null && (await this.directory.find(tx, sponsorId))?.state !== 'ACTIVE') {
      throw new RefusalError(refusal('NOT_FOUND'));
    }
    const filter: DistributorFilter = which.kind === 'MARKED' ? { ids: which.ids, sort: 'name' } : which;
    const found: ListedDistributor[] = [];
    for await (const some of this.list.all(tx, filter)) {
      found.push(...some);
      if (found.length > MOST_ASSIGNED) throw new RefusalError(refusal('ASSIGNMENT_TOO_MANY', { most: MOST_ASSIGNED }));
    }
    return found;
  }
}

function toChange(found: readonly ListedDistributor[], to: UserId | null): Change {
  const outcomes = found.map((one) => ({ one, outcome: sponsorOutcome(one, to) }));
  const locked = new Map<DistributorState, ListedDistributor[]>();
  for (const { one, outcome } of outcomes) {
    if (outcome === 'LOCKED') locked.set(one.state, [...(locked.get(one.state) ?? []), one]);
  }
  const count = (wanted: string): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    changes: count('CHANGES'),
    same: count('SAME'),
    locked: [...locked].map(([state, all]) => ({
      state,
      n: all.length,
      names: all.slice(0, NAMED).map(({ native, latin }) => latin ?? native),
    })),
  };
}

import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { readHit, Reply } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { HitRecord } from '../persistence/hits';

/** How many different people release a hold (product reference 9.9, G4). */
const VOTES_TO_RELEASE = 2;

/** The hold that a hit gave rise to: the open one, else the last that was released. */
@Injectable()
export class HitHolds {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
  ) {}

  async of(tx: Tx, { id, distributorId }: HitRecord): Promise<Reply<typeof readHit>['hold']> {
    const holds = await this.distributors.holdsOf(tx, distributorId as DistributorId);
    const mine = holds.filter(({ cause }) => cause === id);
    const hold = mine.find(({ releasedAt }) => releasedAt === null) ?? mine[0];
    if (!hold) return null;
    const { kind, actorId, at } = hold.placed;
    const names = await this.users.namesOf(tx, [{ kind, id: actorId }]);
    return {
      id: hold.id,
      placedAt: at,
      placedBy: names.get(actorId) ?? '',
      releaseVotes: hold.releaseVotes.length,
      votesNeeded: VOTES_TO_RELEASE,
      releasedAt: hold.releasedAt,
    };
  }
}

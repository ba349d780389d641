import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Ratings, type FiledRating } from './persistence/ratings';
import { RedFlags, type FiledFlag, type FlagContribution } from './persistence/red-flags';

/** What downstream rooms may read of risk, within their own transaction. */
@Injectable()
export class RiskDirectory {
  constructor(
    private readonly ratings: Ratings,
    private readonly red: RedFlags,
  ) {}

  /** The latest rating; undefined before the first, which is not low. Read its gaps and holds beside its tier. */
  latest(tx: Tx, id: DistributorId): Promise<FiledRating | undefined> {
    return this.ratings.latest(tx, id);
  }

  /** The red flags of a distributor that have not ended, in the order they were raised. */
  async flags(tx: Tx, id: DistributorId): Promise<readonly FiledFlag[]> {
    return (await this.red.of(tx, id)).filter(({ flag }) => flag.endedAt === null);
  }

  /** Who inquired into flags, proposed or settled: each a share in what a reviewer will judge. */
  contributions(tx: Tx, id: DistributorId): Promise<readonly FlagContribution[]> {
    return this.red.contributions(tx, id);
  }
}

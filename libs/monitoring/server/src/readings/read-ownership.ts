import { Inject, Injectable } from '@nestjs/common';
import { OwnershipDirectory } from '@downstream/checks/server';
import type { Distributor } from '@downstream/distributors/core';
import type { Clock, Instant } from '@downstream/kernel';
import { ownershipReadings, type Reading } from '@downstream/monitoring/core';
import { CLOCK, type Tx } from '@downstream/platform/database';

/** What is known of a distributor's owners today, as readings. */
@Injectable()
export class ReadOwnership {
  constructor(
    private readonly ownership: OwnershipDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param known as the chart was said until then; as it is said now unless told */
  async of(tx: Tx, { id, parties }: Distributor, known: Instant | null = null): Promise<Reading[]> {
    const standing = await this.ownership.verdicts(tx, id, this.clock.now().slice(0, 10), known);
    if (!standing) return [];
    // Owners that the record names are read with the record: nobody is to hear of one of them twice.
    const named = new Set<string>(parties.map((party) => party.id));
    const controllers = standing.controllers.filter((one) => !named.has(one.id));
    return ownershipReadings({ verdicts: standing.regimes, controllers });
  }
}

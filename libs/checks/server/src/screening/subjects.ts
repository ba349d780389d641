import { Injectable } from '@nestjs/common';
import { NamedParties, type NamedParty } from '@downstream/attestations/server';
import type { ScreeningSubject } from '@downstream/checks/core';
import type { Distributor } from '@downstream/distributors/core';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { OwnershipEntries } from '../ownership/persistence/ownership-entries';
import { holdersBeside } from '../ownership/holders-beside';
import { subjectsOf, withNamed } from './subjects-of';

/**
 * Everybody whom screening distributors means: who stands in their records, whom they named in what they signed, and who
 * holds something above them.
 */
@Injectable()
export class Subjects {
  constructor(
    private readonly named: NamedParties,
    private readonly ownership: OwnershipEntries,
  ) {}

  /** Those of one distributor. */
  async of(tx: Tx, distributor: Distributor): Promise<ScreeningSubject[]> {
    return (await this.ofAll(tx, [distributor])).get(distributor.id) ?? [];
  }

  /** Those of several, by distributor. */
  async ofAll(tx: Tx, distributors: readonly Distributor[]): Promise<ReadonlyMap<DistributorId, ScreeningSubject[]>> {
    const ids = distributors.map(({ id }) => id);
    const named = await this.named.of(tx, ids);
    const charts = await this.ownership.ofAll(tx, ids);
    const whole = (one: Distributor): ScreeningSubject[] =>
      withNamed(subjectsOf(one), [...(named.get(one.id) ?? none), ...holdersBeside(charts.get(one.id) ?? [])]);
    return new Map(distributors.map((one) => [one.id, whole(one)]));
  }
}

const none: readonly NamedParty[] = [];

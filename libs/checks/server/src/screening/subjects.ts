import { Injectable } from '@nestjs/common';
import { NamedParties, type NamedParty } from '@downstream/attestations/server';
import type { ScreeningSubject } from '@downstream/checks/core';
import type { Distributor } from '@downstream/distributors/core';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { subjectsOf, withNamed } from './subjects-of';

/** Everybody whom screening distributors means: who stands in their records, and whom they named in what they signed. */
@Injectable()
export class Subjects {
  constructor(private readonly named: NamedParties) {}

  /** Those of one distributor. */
  async of(tx: Tx, distributor: Distributor): Promise<ScreeningSubject[]> {
    return (await this.ofAll(tx, [distributor])).get(distributor.id) ?? [];
  }

  /** Those of several, by distributor. */
  async ofAll(tx: Tx, distributors: readonly Distributor[]): Promise<ReadonlyMap<DistributorId, ScreeningSubject[]>> {
    const named = await this.named.of(
      tx,
      distributors.map(({ id }) => id),
    );
    const whole = (one: Distributor): ScreeningSubject[] => withNamed(subjectsOf(one), named.get(one.id) ?? none);
    return new Map(distributors.map((one) => [one.id, whole(one)]));
  }
}

const none: readonly NamedParty[] = [];

import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { materialChangeView } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names } from '@downstream/distributors/server';
import { DAY, later, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import type { MaterialChange } from '../persistence/changes';
import { Looks } from '../persistence/looks';

/** Days that feeds and charts look back. */
export const SHOWN_DAYS = 30;

export type ChangeView = z.input<typeof materialChangeView>;

/** Changes as the desk shows them, with names in place of ids. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly looks: Looks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(tx: Tx, changes: readonly MaterialChange[]): Promise<ChangeView[]> {
    const ids = [...new Set(changes.map(({ distributorId }) => distributorId))];
    const called = await this.distributors.namesOf(tx, ids);
    const quiet = await this.looks.withoutEffect(tx, ids, later(this.clock.now(), -SHOWN_DAYS * DAY));
    const looks = new Map(quiet.map((one) => [one.distributorId, one.looks]));
    const names = await Names.of(
      tx,
      this.users,
      changes.flatMap(({ triaged }) => (triaged ? [actingOf(triaged)] : [])),
    );
    return changes.map(({ distributorId, version: _, triaged, ...rest }) => {
      const { native = '', country = '' } = called.get(distributorId) ?? {};
      return {
        ...rest,
        distributor: { id: distributorId, name: native, country },
        triaged: triaged && { ...names.deed(triaged), reason: triaged.reason },
        withoutEffect: looks.get(distributorId) ?? 0,
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { materialChangeView } from '@downstream/contracts';
import { actingOf, DistributorDirectory, Names } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import type { MaterialChange } from '../persistence/changes';

export type ChangeView = z.input<typeof materialChangeView>;

/** Changes as the desk shows them, with names in place of ids. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
  ) {}

  async of(tx: Tx, changes: readonly MaterialChange[]): Promise<ChangeView[]> {
    const called = await this.distributors.namesOf(
      tx,
      changes.map(({ distributorId }) => distributorId),
    );
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
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { readResemblances, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type DistributorId } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Distributors } from '../persistence/distributors';
import { Explanations } from '../persistence/explanations';
import { writable } from '../persistence/writable';
import { actingOf, Names } from '../views/names';
import { FindResemblances } from './find-resemblances';

/** Which distributors are like one on file, and why somebody went on with both. */
@Injectable()
export class ReadResemblances {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly find: FindResemblances,
    private readonly explanations: Explanations,
    private readonly directory: UserDirectory,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: DistributorId): Promise<Reply<typeof readResemblances>> {
    return this.tenants.within(ctx, (tx) => this.in(tx, id));
  }

  async in(tx: Tx, id: DistributorId): Promise<Reply<typeof readResemblances>> {
    const filed = await this.distributors.find(tx, id);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    const { rows, notAllCompared, notReady } = await this.find.in(tx, filed, id);
    const given = await this.explanations.about(tx, id);
    const names = await Names.of(
      tx,
      this.directory,
      given.map(({ explained }) => actingOf(explained)),
    );
    return {
      rows: rows.map((row) => {
        const said = given.find(({ distributorId, otherId }) => distributorId === row.id || otherId === row.id);
        const explained = said ? { deed: names.deed(said.explained), reason: said.reason } : null;
        return { ...writable(row), explained };
      }),
      notAllCompared: [...notAllCompared],
      notReady,
    };
  }
}

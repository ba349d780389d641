import { Injectable } from '@nestjs/common';
import type { Query, Reply, searchDocuments } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { FoundNames } from '../../persistence/found-names';
import { FoundDocuments } from '../persistence/found-documents';

/** Finds documents by what their files are called, with whose they are. */
@Injectable()
export class SearchDocuments {
  constructor(
    private readonly tenants: Tenants,
    private readonly found: FoundDocuments,
    private readonly names: FoundNames,
  ) {}

  /** Nothing that can be looked for finds nothing, and not everything. */
  async run(ctx: Context, { q, limit }: Query<typeof searchDocuments>): Promise<Reply<typeof searchDocuments>> {
    if (q === '') return { rows: [], more: false };
    return this.tenants.within(ctx, async (tx) => {
      const found = await this.found.find(tx, q, limit + 1);
      const ids = found.map(({ distributorId }) => distributorId);
      const { companies } = await this.names.of(tx, ids, []);
      const company = new Map(companies.map((one) => [one.id, one]));
      const rows = found.flatMap(({ id, kind, name, distributorId }) => {
        const its = company.get(distributorId);
        if (!its) return [];
        const { native, latin, language } = its;
        return [{ id, kind, name, distributor: { id: distributorId, legalName: { native, latin, language } } }];
      });
      return { rows: rows.slice(0, limit), more: found.length > limit };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Query, Reply, searchDistributors } from '@downstream/contracts';
import { askedWords } from '@downstream/distributors/core/search';
import type { Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { PartyKeys } from '../persistence/party-keys';
import { FoundNames } from '../persistence/found-names';
import { SearchWordTable, type Found } from '../persistence/search-word-table';

type Answer = Reply<typeof searchDistributors>;
type Row = Answer['rows'][number];

/** Finds distributors, and who stands beside them, by the beginnings of words and numbers. */
@Injectable()
export class SearchDistributors {
  constructor(
    private readonly tenants: Tenants,
    private readonly table: SearchWordTable,
    private readonly names: FoundNames,
    private readonly keys: PartyKeys,
  ) {}

  /** Those who have a word as it was typed first, of these the distributors themselves, then by name. */
  run(ctx: Context, { q, limit }: Query<typeof searchDistributors>): Promise<Answer> {
    return this.tenants.within(ctx, async (tx) => {
      const once = new Map<string, Found>();
      let cut = false;
      for (const reading of askedWords(q)) {
        const part = await this.table.find(tx, reading);
        cut ||= part.cut;
        for (const one of part.found) once.set(`${one.distributorId} ${one.partyId}`, one);
      }
      const rows = await this.rows(tx, [...once.values()]);
      return {
        rows: rows.slice(0, limit),
        more: cut || rows.length > limit,
        notReady: await this.keys.someOutdated(tx),
      };
    });
  }

  private async rows(tx: Tx, found: readonly Found[]): Promise<Row[]> {
    if (found.length === 0) return [];
    const { companies, people } = await this.names.of(
      tx,
      found.map(({ distributorId }) => distributorId),
      found.filter(isBeside).map(({ partyId }) => partyId),
    );
    const [company, party] = [
      new Map(companies.map((one) => [one.id, one])),
      new Map(people.map((one) => [one.id, one])),
    ];
    return found
      .flatMap((one) => {
        const its = company.get(one.distributorId);
        const beside = party.get(one.partyId);
        if (!its || (isBeside(one) && !beside)) return [];
        return [{ one, its, beside }];
      })
      .sort(
        (a, b) =>
          Number(b.one.exact) - Number(a.one.exact) ||
          Number(isBeside(a.one)) - Number(isBeside(b.one)) ||
          (a.its.sortName < b.its.sortName ? -1 : Number(a.its.sortName > b.its.sortName)),
      )
      .map(({ its, beside }) => ({
        id: its.id,
        legalName: { native: its.native, latin: its.latin, language: its.language },
        country: its.country,
        state: its.state,
        party: beside
          ? {
              id: beside.id,
              role: beside.role,
              name: { native: beside.native, latin: beside.latin, language: beside.language },
            }
          : null,
      }));
  }
}

const isBeside = ({ distributorId, partyId }: Found): boolean => (distributorId as string) !== partyId;

import { Injectable } from '@nestjs/common';
import type { Query, Reply, searchDistributors } from '@downstream/contracts';
import { askedWords, likeliest, slipsOf } from '@downstream/distributors/core/search';
import type { Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { PartyKeys } from '../persistence/party-keys';
import { FoundNames } from '../persistence/found-names';
import { SearchWordTable, type Found } from '../persistence/search-word-table';

type Answer = Reply<typeof searchDistributors>;
type Row = Answer['rows'][number];

/** So many words are tried for one that nobody has. */
const MOST_MEANT = 3;

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
      const readings = askedWords(q);
      const asTyped = await this.found(tx, readings);
      const slips = asTyped.found.length === 0 ? await this.slips(tx, readings[0] ?? []) : [];
      const { found, cut } =
        slips.length === 0
          ? asTyped
          : await this.found(
              tx,
              slips.map(({ words }) => words),
            );
      const rows = await this.rows(tx, found);
      return {
        rows: rows.slice(0, limit),
        more: cut || rows.length > limit,
        instead: found.length === 0 ? [] : slips.flatMap(({ instead }) => instead),
        notReady: await this.keys.someOutdated(tx),
      };
    });
  }

  private async found(
    tx: Tx,
    readings: readonly (readonly string[])[],
  ): Promise<{ readonly found: readonly Found[]; readonly cut: boolean }> {
    const once = new Map<string, Found>();
    let cut = false;
    for (const reading of readings) {
      const part = await this.table.find(tx, reading);
      cut ||= part.cut;
      for (const one of part.found) once.set(`${one.distributorId} ${one.partyId}`, one);
    }
    return { found: [...once.values()], cut };
  }

  /** The same words with those put right that nobody has, in as many readings as the first of them may have been meant. */
  private async slips(
    tx: Tx,
    words: readonly string[],
  ): Promise<readonly { readonly words: readonly string[]; readonly instead: Answer['instead'] }[]> {
    const unknown = await this.table.unknown(tx, words);
    const meant = new Map<string, readonly string[]>();
    for (const typed of unknown) {
      const found = likeliest(await this.table.beginnings(tx, slipsOf(typed)), MOST_MEANT);
      if (found.length === 0) return [];
      meant.set(typed, found);
    }
    const [first] = unknown;
    return (meant.get(first ?? '') ?? []).map((choice) => {
      const put = (word: string): string => (word === first ? choice : (meant.get(word)?.[0] ?? word));
      return { words: words.map(put), instead: unknown.map((typed) => ({ typed, meant: put(typed) })) };
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

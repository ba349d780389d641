import { Injectable } from '@nestjs/common';
import {
  exportedInstant,
  ExportTable,
  UserDirectory,
  type OutgoingFile,
  type Person,
  type ShownTable,
} from '@downstream/access/server';
import type { Body, exportDistributors } from '@downstream/contracts';
import type { Context, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { DistributorList, type ListedDistributor } from '../persistence/distributor-list';
import { listWords, type ListWords } from './list-words';

type Asked = Body<typeof exportDistributors>;
type Column = Asked['columns'][number];
type Sponsors = ReadonlyMap<UserId, Person>;

/** The list of distributors as a file: the rows, the order and the columns that its table shows. */
@Injectable()
export class ExportDistributors {
  constructor(
    private readonly exports: ExportTable,
    private readonly list: DistributorList,
    private readonly directory: UserDirectory,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS, EXPORT_TOO_LARGE */
  run(ctx: Context, { format, language, columns, ...filter }: Asked): Promise<OutgoingFile> {
    const words = listWords[language];
    const countries = new Intl.DisplayNames(language, { type: 'region' });
    const country = (code: string): string => `${countries.of(code) ?? code} (${code})`;
    const { q, state, country: lands, hold, sort } = filter;
    const by = sort.replace('-', '') as Column;
    const shown: ShownTable = {
      table: 'DISTRIBUTORS',
      title: words.title,
      columns: columns.map((id) => ({ id, headings: headingsOf(id, words) })),
      q,
      filter: { state, country: lands, hold: hold && [hold] },
      narrowedTo: [
        ...(state ?? []).map((one) => `${words.column.state}: ${words.state[one]}`),
        ...(lands ?? []).map((one) => `${words.column.country}: ${country(one)}`),
        ...(hold ? [`${words.column.hold}: ${words.hold[hold]}`] : []),
      ],
      sort: { name: sort, heading: words.column[by] },
      rows: (tx) =>
        this.rows(tx, filter, (row, sponsors) => columns.flatMap((id) => cells[id](row, words, sponsors, country))),
    };
    return this.exports.run(ctx, { format, language }, shown);
  }

  private async *rows(
    tx: Tx,
    filter: Omit<Asked, 'format' | 'language' | 'columns'>,
    toLine: (row: ListedDistributor, sponsors: Sponsors) => string[],
  ): ReturnType<ShownTable['rows']> {
    for await (const some of this.list.all(tx, filter)) {
      const ids = some.map(({ sponsorId }) => sponsorId).filter((id) => id !== null);
      const sponsors: Sponsors = ids.length === 0 ? new Map() : await this.directory.byIds(tx, ids);
      yield some.map((row) => toLine(row, sponsors));
    }
  }
}

// A name stands in both its scripts, each in a column of its own.
const headingsOf = (id: Column, words: ListWords): string[] =>
  id === 'name' ? [words.column.name, words.latinName] : [words.column[id]];

const cells: Readonly<
  Record<
    Column,
    (row: ListedDistributor, words: ListWords, sponsors: Sponsors, country: (code: string) => string) => string[]
  >
> = {
  name: ({ native, latin }) => [native, latin ?? ''],
  state: ({ state }, words) => [words.state[state]],
  hold: ({ openHolds }, words) => [openHolds === 0 ? words.noHold : words.holds(openHolds)],
  country: (row, _words, _sponsors, country) => [country(row.country)],
  tier: ({ tier }, words) => [words.tier[tier ?? 'none']],
  sponsor: ({ sponsorId }, words, sponsors) => [(sponsorId && sponsors.get(sponsorId)?.name) ?? words.noSponsor],
  approvedUntil: ({ approvedUntil }, words) => [approvedUntil ? exportedInstant(approvedUntil) : words.notApproved],
  changed: ({ changedAt }) => [exportedInstant(changedAt)],
};

import { Injectable } from '@nestjs/common';
import { exportedInstant, ExportTable, type OutgoingFile, type ShownTable } from '@downstream/access/server';
import type { Body, exportReviews, listReviews, Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ReviewList, type ReviewFilter } from '../persistence/review-list';
import { ReviewRows } from '../views/review-rows';
import { listWords, type ListWords } from './list-words';

type Asked = Body<typeof exportReviews>;
type Column = Asked['columns'][number];
type Row = Reply<typeof listReviews>['rows'][number];

/** The list of reviews as a file: the rows, the order and the columns that its table shows. */
@Injectable()
export class ExportReviews {
  constructor(
    private readonly exports: ExportTable,
    private readonly list: ReviewList,
    private readonly views: ReviewRows,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS, EXPORT_TOO_LARGE */
  run(ctx: Context, { format, language, columns, state, mine }: Asked): Promise<OutgoingFile> {
    const words = listWords[language];
    const filter = { state, assignee: mine ? ctx.actor.personId : undefined };
    const shown: ShownTable = {
      table: 'REVIEWS',
      title: words.title,
      columns: columns.map((id) => ({ id, headings: [words.column[id]] })),
      q: undefined,
      filter: { state, mine: mine ? ['true'] : undefined },
      narrowedTo: [
        ...(state ?? []).map((one) => `${words.column.state}: ${words.state[one]}`),
        ...(mine ? [`${words.column.mine}: ${words.mine}`] : []),
      ],
      sort: null,
      rows: (tx) => this.rows(tx, filter, (row) => columns.map((id) => cells[id](row, words))),
    };
    return this.exports.run(ctx, { format, language }, shown);
  }

  private async *rows(tx: Tx, filter: ReviewFilter, toLine: (row: Row) => string[]): ReturnType<ShownTable['rows']> {
    for await (const ids of this.list.all(tx, filter)) yield (await this.views.of(tx, ids)).map(toLine);
  }
}

const moment = (at: string): string => exportedInstant(at as Parameters<typeof exportedInstant>[0]);

const cells: Readonly<Record<Column, (row: Row, words: ListWords) => string>> = {
  distributor: ({ distributor }) => distributor.name,
  due: ({ dueAt }) => (dueAt ? moment(dueAt) : ''),
  state: ({ state }, words) => words.state[state],
  tier: ({ tier }, words) => words.tier[tier],
  signatures: ({ signaturesGiven: given, signaturesMissing: missing }, words) =>
    given + missing === 0 ? words.noSignatures : words.signaturesOf(given, given + missing),
  mine: ({ assignee }, words) => assignee ?? words.nobody,
  kind: ({ kind }, words) => words.kind[kind],
  opened: ({ openedAt }) => moment(openedAt),
};

import { Injectable } from '@nestjs/common';
import { exportedInstant, ExportTable, type OutgoingFile, type ShownTable } from '@downstream/access/server';
import { isWaiting } from '@downstream/checks/core';
import type { Body, exportHits, hitRow } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Hits, type HitFilter } from '../persistence/hits';
import { HitViews } from '../views/hit-views';
import { listWords, type ListWords } from './list-words';

type Asked = Body<typeof exportHits>;
type Column = Asked['columns'][number];
type Row = z.input<typeof hitRow>;

/** The list of hits as a file: the rows, the order and the columns that its table shows. */
@Injectable()
export class ExportHits {
  constructor(
    private readonly exports: ExportTable,
    private readonly hits: Hits,
    private readonly views: HitViews,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS, EXPORT_TOO_LARGE */
  run(ctx: Context, { format, language, columns, state, distributor }: Asked): Promise<OutgoingFile> {
    const words = listWords[language];
    const filter: HitFilter = {
      ...(state && { states: state }),
      ...(distributor && { distributorId: distributor }),
    };
    const shown: ShownTable = {
      table: 'HITS',
      title: words.title,
      columns: columns.map((id) => ({ id, headings: [words.column[id], ...(words.more[id] ?? [])] })),
      q: undefined,
      filter: { state, distributor: distributor && [distributor] },
      narrowedTo: [
        ...(state ?? []).map((one) => `${words.column.state}: ${words.state[one]}`),
        ...(distributor ? [`${words.of}: ${distributor}`] : []),
      ],
      sort: { name: '-score', heading: words.column.score },
      rows: (tx) => this.rows(tx, filter, (row) => columns.flatMap((id) => cells[id](row, words))),
    };
    return this.exports.run(ctx, { format, language }, shown);
  }

  private async *rows(tx: Tx, filter: HitFilter, toLine: (row: Row) => string[]): ReturnType<ShownTable['rows']> {
    for await (const some of this.hits.found(tx, filter)) {
      yield (await this.views.rows(tx, some, undefined)).map(toLine);
    }
  }
}

// Whose hit it is, and which entry of which list, stand in columns of their own.
const cells: Readonly<Record<Column, (row: Row, words: ListWords) => string[]>> = {
  party: ({ party, distributor }) => [party.name, distributor.name],
  entry: ({ entry }) => [entry.name, entry.list, entry.ref],
  score: ({ score, band }, words) => [words.score[band](Math.round(score * 100))],
  state: ({ state }, words) => [words.state[state]],
  proposed: ({ proposed, state }, words) => [
    proposed
      ? words.proposedBy(words.disposition[proposed.disposition], proposed.by)
      : isWaiting(state)
        ? words.nobody
        : words.decided,
  ],
  raised: ({ raisedAt }) => [exportedInstant(raisedAt as Parameters<typeof exportedInstant>[0])],
};

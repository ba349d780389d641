import { Inject, Injectable } from '@nestjs/common';
import { exportedInstant, ExportTable, type OutgoingFile, type ShownTable } from '@downstream/access/server';
import type { Body, exportItems, listItems, Reply } from '@downstream/contracts';
import type { Clock, Context, DeskLanguage } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Items, type SoughtItems } from '../persistence/items';
import { ItemViews } from '../views/item-views';
import { listWords, type ListWords } from './list-words';

type Asked = Body<typeof exportItems>;
type Column = Asked['columns'][number];
type Row = Reply<typeof listItems>['rows'][number];

/** The list of items as a file: the rows, the order and the columns that its table shows. */
@Injectable()
export class ExportItems {
  constructor(
    private readonly exports: ExportTable,
    private readonly items: Items,
    private readonly views: ItemViews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS, EXPORT_TOO_LARGE */
  run(ctx: Context, { format, language, columns, q = '', waiting, review }: Asked): Promise<OutgoingFile> {
    const words = listWords[language];
    const sought = { q, waiting, review, day: this.clock.now().slice(0, 10) };
    const shown: ShownTable = {
      table: 'ITEMS',
      title: words.title,
      columns: columns.map((id) => ({
        id,
        headings: id === 'sku' ? [words.column.sku, words.called] : [words.column[id]],
      })),
      q,
      filter: { waiting, review: review && [review] },
      narrowedTo: [
        ...(waiting ?? []).map((one) => `${words.column.waiting}: ${words.state[one]}`),
        ...(review ? [`${words.column.review}: ${words.review[review]}`] : []),
      ],
      sort: { name: 'sku', heading: words.column.sku },
      rows: (tx) => this.rows(tx, sought, (row) => columns.flatMap((id) => cells[id](row, words, language))),
    };
    return this.exports.run(ctx, { format, language }, shown);
  }

  private async *rows(tx: Tx, sought: SoughtItems, toLine: (row: Row) => string[]): ReturnType<ShownTable['rows']> {
    for await (const some of this.items.found(tx, sought)) yield (await this.views.rows(tx, some)).map(toLine);
  }
}

/** In the reader's language, in English where there is none, else the first. */
const called = (names: Row['names'], language: DeskLanguage): string =>
  [language, 'en'].map((one) => names.find((name) => name.language === one)).find((name) => name)?.text ??
  names[0]?.text ??
  '';

const cells: Readonly<Record<Column, (row: Row, words: ListWords, language: DeskLanguage) => string[]>> = {
  sku: ({ sku, names }, _words, language) => [sku, called(names, language)],
  outcome: ({ outcome }, words) => [words.outcome[outcome]],
  tier: ({ chplTier }, words) => [chplTier ?? words.noTier],
  codes: ({ hs, eccn }, words) => [hs ? [hs.digits, eccn].filter(Boolean).join(' · ') : words.notClassified],
  waiting: ({ waiting }, words) => [waiting ? words.state[waiting] : words.nothingWaits],
  review: ({ nextReview, reviewDue }, words) => [
    nextReview ? `${nextReview}${reviewDue ? ` (${words.due})` : ''}` : words.noReview,
  ],
  changed: ({ changedAt }) => [exportedInstant(changedAt as Parameters<typeof exportedInstant>[0])],
};

import { Inject, Injectable } from '@nestjs/common';
import { tableExported } from '@downstream/contracts';
import {
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DeskLanguage,
  type ExportedTable,
  type Instant,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { RateLimits } from '@downstream/platform/http';
import { Outbox } from '@downstream/platform/messaging';
import { MOST_ROWS, SpooledFile, tableFiles, type TableFormat, type TableLine } from '@downstream/platform/tables';
import { TenantRecords } from '../persistence/tenant-records';
import { UserDirectory } from '../user-directory';
import { exportWords } from './export-words';

/** A table that a room lets out: what is shown of it, and how that is said. */
export interface ShownTable {
  readonly table: ExportedTable;
  readonly title: string;
  /** The columns by their names, and what stands over them. One column may be headed by several words. */
  readonly columns: readonly { readonly id: string; readonly headings: TableLine }[];
  readonly q: string | undefined;
  /** What was chosen, as the room names it. */
  readonly filter: Readonly<Record<string, readonly string[] | undefined>>;
  /** The same in words: `State: Approved`. */
  readonly narrowedTo: readonly string[];
  /** The order as the room names it, and the heading of what it goes by. */
  readonly sort: { readonly name: string; readonly heading: string } | null;
  /** All rows in their order, some at a time. */
  rows(tx: Tx): AsyncIterable<readonly TableLine[]>;
}

/** A file on its way out. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly file: SpooledFile;
}

/** An instant for a spreadsheet: ISO 8601 in UTC, without what nobody reads. */
export const exportedInstant = (at: Instant): string => at.replace(/\.\d{3}Z$/, 'Z');

/**
 * Lets a table out as a file. It is written to its end and its event kept before the first byte leaves: nothing goes
 * out that the sealed log does not know.
 */
@Injectable()
export class ExportTable {
  constructor(
    private readonly tenants: Tenants,
    private readonly workspace: TenantRecords,
    private readonly directory: UserDirectory,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError TOO_MANY_REQUESTS; EXPORT_TOO_LARGE when a sheet cannot hold the rows */
  async run(
    ctx: Context,
    { format, language }: { readonly format: TableFormat; readonly language: DeskLanguage },
    shown: ShownTable,
  ): Promise<OutgoingFile> {
    await this.limits.take('export', ctx.actor.id);
    const at = this.clock.now();
    let spooled: SpooledFile | undefined;
    try {
      const file = await this.tenants.within(ctx, async (tx) => {
        const counted = { rows: 0 };
        const table = {
          title: shown.title,
          about: await this.about(tx, language, shown, at),
          headings: shown.columns.flatMap(({ headings }) => headings),
          rows: counting(shown.rows(tx), counted, format === 'XLSX' ? MOST_ROWS : Number.POSITIVE_INFINITY),
        };
        const whole = await SpooledFile.of(tableFiles[format].write(table, language === 'de' ? ';' : ','));
        spooled = whole;
        const id = this.ids.next<string>();
        await this.outbox.add(tx, tableExported, {
          subject: id,
          party: null,
          state: {
            ...{ id, table: shown.table, format, language, at },
            columns: shown.columns.map((column) => column.id),
            sort: shown.sort?.name ?? null,
            q: shown.q || null,
            filter: chosen(shown.filter),
            ...{ rows: counted.rows, bytes: whole.bytes, sha256: whole.sha256 },
          },
        });
        return whole;
      });
      const { extension, mediaType } = tableFiles[format];
      const name = `${shown.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${at.slice(0, 10)}.${extension}`;
      return { name, mediaType, file };
    } catch (error) {
      await spooled?.discard();
      throw error;
    }
  }

  private async about(
    tx: Tx,
    language: DeskLanguage,
    { title, q, narrowedTo, sort }: ShownTable,
    at: Instant,
  ): Promise<TableLine[]> {
    const words = exportWords[language];
    const by = (await this.directory.nameOf(tx, tx.context.actor)) ?? tx.context.actor.id;
    const filter = [...narrowedTo, ...(q ? [`${words.search}: ${q}`] : [])];
    const order = sort && `${sort.heading}, ${sort.name.startsWith('-') ? words.descending : words.ascending}`;
    return [
      [title],
      [words.workspace, (await this.workspace.get(tx)).name],
      [words.by, by],
      [words.at, exportedInstant(at)],
      [words.filter, filter.length > 0 ? filter.join('; ') : words.all],
      ...(order ? [[words.order, order]] : []),
    ];
  }
}

const chosen = (filter: ShownTable['filter']): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([column, values]) => (values && values.length > 0 ? [[column, [...values]]] : [])),
  );

async function* counting(
  rows: AsyncIterable<readonly TableLine[]>,
  counted: { rows: number },
  most: number,
): AsyncIterable<readonly TableLine[]> {
  for await (const some of rows) {
    counted.rows += some.length;
    if (counted.rows > most) throw new RefusalError(refusal('EXPORT_TOO_LARGE', { most }));
    yield some;
  }
}

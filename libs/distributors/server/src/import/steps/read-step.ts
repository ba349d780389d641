import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ColumnFound } from '@downstream/distributors/core/import';
import type { Clock, Context, EventId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Visitors } from '@downstream/platform/http';
import { BlobStore } from '@downstream/platform/storage';
import { buffer } from 'node:stream/consumers';
import { ImportThreads } from '../import-threads';
import { ImportProgress } from '../persistence/import-progress';
import { ImportRows } from '../persistence/import-rows';
import { Imports, type Decisions, type FiledImport } from '../persistence/imports';
import type { TableRead } from '../thread/read-table';
import { StepStopped } from './step-stopped';

/** What a file's columns are headed by: files of one shape are read alike. */
const shapeOf = (columns: readonly ColumnFound[]): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map(({ place, header }) => [place, header])))
    .digest('hex');

const suggested = (columns: readonly ColumnFound[]): Decisions['columns'] =>
  Object.fromEntries(columns.flatMap(({ place, field }) => (field ? [[String(place), field]] : [])));

/** Milliseconds for which rows wait to be written until everybody who asked for a page has it. */
const LET_PASS = 30;

/** Reads the file of an import in a thread, and keeps its rows. */
@Injectable()
export class ReadStep {
  constructor(
    private readonly tenants: Tenants,
    private readonly blobs: BlobStore,
    private readonly threads: ImportThreads,
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    private readonly visitors: Visitors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: Context, { id, file, asked }: FiledImport, eventId: EventId): Promise<void> {
    const stored = await buffer((await this.blobs.get(context.tenantId, file.sha256)).stream);
    const bytes = new Uint8Array(stored);
    let done = 0;
    await this.tenants.within(context, async (tx) => {
      await this.rows.clear(tx, id);
      const answer = await this.threads.read(bytes, asked, async (rows) => {
        await this.visitors.letPass(LET_PASS);
        await this.rows.add(tx, id, rows);
        done += rows.length;
        if (await this.progress.note(context, id, done, null, this.clock.now())) throw new StepStopped();
      });
      const one = await this.imports.lock(tx, id);
      if (one.eventId !== eventId) throw new StepStopped();
      const now = this.clock.now();
      if (answer.ok) await this.imports.note(tx, await this.read(tx, one, answer.read), now);
      else {
        await this.rows.clear(tx, id);
        await this.imports.note(
          tx,
          { ...one, state: 'UNREADABLE', fault: answer.fault, found: null, report: null },
          now,
        );
      }
      await this.progress.end(tx, id, answer.ok ? 'DONE' : 'FAILED', now);
    });
  }

  private async read(tx: Tx, one: FiledImport, { reading, columns, top }: TableRead): Promise<FiledImport> {
    const shape = shapeOf(columns);
    const last = await this.imports.lastDecisions(tx, shape);
    const decisions: Decisions = last
      ? { ...last, repairs: {} }
      : { columns: suggested(columns), words: {}, repairs: {}, existing: 'UPDATE' };
    const found = { reading, columns, top };
    return {
      ...one,
      state: 'READ',
      shape,
      remembered: last !== undefined,
      found,
      fault: null,
      report: null,
      decisions,
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { importView, StateOf, importStepAsked } from '@downstream/contracts';
import type { Author } from '@downstream/distributors/core';
import type { ColumnFound, PlanReport, TableFault, TableRow } from '@downstream/distributors/core/import';
import { instant, refusal, RefusalError, type EventId, type ImportState, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import type { AskedReading, FoundReading } from '../thread/read-table';

export type Decisions = StateOf<typeof importStepAsked>['decisions'];
export type Undone = NonNullable<z.output<typeof importView>['undone']>;
export type Notice = NonNullable<z.output<typeof importView>['notice']>;

/** What reading a file has found. */
export interface Found {
  readonly reading: FoundReading;
  readonly columns: readonly ColumnFound[];
  readonly top: readonly TableRow[];
}

/** An import as it is kept. */
export interface FiledImport {
  readonly id: string;
  readonly state: ImportState;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly asked: AskedReading;
  readonly decisions: Decisions;
  readonly shape: string | null;
  readonly remembered: boolean;
  readonly found: Found | null;
  readonly fault: TableFault | null;
  readonly report: PlanReport | null;
  readonly notice: Notice | null;
  readonly author: Author;
  readonly at: Instant;
  readonly committedAt: Instant | null;
  readonly undone: Undone | null;
  /** The event that asked for its present step, or ended it. */
  readonly eventId: EventId;
}

interface Row {
  id: string;
  state: ImportState;
  file_name: string;
  sha256: string;
  bytes: number;
  asked: AskedReading;
  decisions: Decisions;
  shape: string | null;
  remembered: boolean;
  found: Found | null;
  fault: TableFault | null;
  report: PlanReport | null;
  notice: Notice | null;
  author: Author;
  at: Date;
  committed_at: Date | null;
  undone: Undone | null;
  event_id: EventId;
}

const filed = ({ file_name: name, sha256, bytes, at, committed_at, event_id: eventId, ...row }: Row): FiledImport => ({
  ...row,
  eventId,
  file: { name, sha256, bytes },
  at: instant(at),
  committedAt: committed_at && instant(committed_at),
});

const columns = `id, state, file_name, sha256, bytes, asked, decisions, shape, remembered, found, fault, report, notice,
  author, at, committed_at, undone, event_id`;

/** Imports of distributors. */
@Injectable()
export class Imports {
  async find(tx: Tx, id: string): Promise<FiledImport | undefined> {
    const [row]: Row[] = await tx.query(`select ${columns} from distributor_import where id = $1`, [id]);
    return row && filed(row);
  }

  /**
   * Reads an import and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: string): Promise<FiledImport> {
    const [row]: Row[] = await tx.query(`select ${columns} from distributor_import where id = $1 for update`, [id]);
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return filed(row);
  }

  /** The last ones, the newest first. */
  async recent(tx: Tx, limit: number): Promise<FiledImport[]> {
    const rows: Row[] = await tx.query(`select ${columns} from distributor_import order by at desc, id desc limit $1`, [
      limit,
    ]);
    return rows.map(filed);
  }

  /** What was decided about columns and words in the last import of a file of this shape that was brought in. */
  async lastDecisions(tx: Tx, shape: string): Promise<Decisions | undefined> {
    const [row]: { decisions: Decisions }[] = await tx.query(
      `select decisions from distributor_import where shape = $1 and committed_at is not null
       order by committed_at desc limit 1`,
      [shape],
    );
    return row?.decisions;
  }

  /** Writes an import as it is now, under the event that made it so. */
  async save(tx: Tx, one: Omit<FiledImport, 'eventId'>, at: Instant, eventId: EventId): Promise<void> {
    const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
    await tx.query(
      `insert into distributor_import (id, state, file_name, sha256, bytes, asked, decisions, shape, remembered, found, fault,
         report, notice, author, at, committed_at, undone, changed_at, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       on conflict (tenant_id, id) do update set state = excluded.state, asked = excluded.asked, decisions = excluded.decisions,
         shape = excluded.shape, remembered = excluded.remembered, found = excluded.found, fault = excluded.fault,
         report = excluded.report, notice = excluded.notice, committed_at = excluded.committed_at, undone = excluded.undone,
         changed_at = excluded.changed_at, event_id = excluded.event_id`,
      [
        ...[one.id, one.state, one.file.name, one.file.sha256, one.file.bytes, json(one.asked), json(one.decisions)],
        ...[one.shape, one.remembered, json(one.found), json(one.fault), json(one.report), one.notice],
        ...[json(one.author), one.at, one.committedAt, json(one.undone), at, eventId],
      ],
    );
  }

  /** Writes what a worker has found; the event that asked for it stays the one that made it. */
  async note(tx: Tx, one: FiledImport, at: Instant): Promise<void> {
    const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
    await tx.query(
      `update distributor_import set state = $2, decisions = $3, shape = $4, remembered = $5, found = $6, fault = $7,
         report = $8, notice = $9, changed_at = $10 where id = $1`,
      [
        ...[one.id, one.state, json(one.decisions), one.shape, one.remembered, json(one.found), json(one.fault)],
        ...[json(one.report), one.notice, at],
      ],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { DistributorDetails } from '@downstream/distributors/core';
import type { PlannedRow, RowFacts, RowFault, TableRow } from '@downstream/distributors/core/import';
import type { DistributorId, Instant, RowOutcome } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A row with what becomes of it. */
export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly outcome: RowOutcome;
  readonly faults: readonly RowFault[];
  readonly distributorId: DistributorId | null;
}

/** A row that is ready to be brought in. */
export interface ReadyRow {
  readonly row: number;
  readonly facts: RowFacts;
  readonly target: DistributorId | null;
}

/** A row that was brought in. */
export interface BroughtRow {
  readonly row: number;
  readonly distributorId: DistributorId;
  readonly versionAfter: number;
  /** The facts that stood there before; null for a record that was new. */
  readonly before: DistributorDetails | null;
}

/** A cell put right. */
export interface Fix {
  readonly row: number;
  readonly place: number;
  readonly value: string;
}

interface Raw {
  row: number;
  cells: string[];
  marks: TableRow['marks'] | null;
  fixes: Record<string, string> | null;
}

/** A row as it is in the file, with what was put right since; a cell that was put right is what somebody typed. */
function mended({ row, cells, marks, fixes }: Raw): TableRow {
  if (!fixes) return { row, cells, ...(marks && { marks }) };
  const all = [...cells];
  const left = { ...marks };
  for (const [place, value] of Object.entries(fixes)) {
    while (all.length <= Number(place)) all.push('');
    all[Number(place)] = value;
    delete left[Number(place)];
  }
  return { row, cells: all, ...(Object.keys(left).length > 0 && { marks: left }) };
}

/** The rows of imports. */
@Injectable()
export class ImportRows {
  async clear(tx: Tx, id: string): Promise<void> {
    await tx.query(`delete from distributor_import_row where import_id = $1`, [id]);
  }

  /** Forgets the rows of imports that nobody has touched since: they hold names of people. */
  async forget(tx: Tx, since: Instant): Promise<void> {
    await tx.query(
      `delete from distributor_import_row where import_id in
         (select id from distributor_import where changed_at < $1)`,
      [since],
    );
  }

  async add(tx: Tx, id: string, rows: readonly TableRow[]): Promise<void> {
    await tx.query(
      `insert into distributor_import_row (import_id, row, cells, marks)
       select $1, r.row, r.cells, r.marks from jsonb_to_recordset($2::jsonb) as r (row integer, cells jsonb, marks jsonb)
       on conflict do nothing`,
      [id, JSON.stringify(rows)],
    );
  }

  async fix(tx: Tx, id: string, fixes: readonly Fix[]): Promise<void> {
    await tx.query(
      `update distributor_import_row t set fixes = coalesce(t.fixes, '{}') || f.fixes
       from (select r.row, jsonb_object_agg(r.place::text, r.value) as fixes
             from jsonb_to_recordset($2::jsonb) as r (row integer, place integer, value text) group by r.row) f
       where t.import_id = $1 and t.row = f.row`,
      [id, JSON.stringify(fixes)],
    );
  }

  /** Rows below the header in their order, some at a time. */
  async *below(tx: Tx, id: string, header: number, size: number): AsyncGenerator<TableRow[]> {
    for (let after = header; ;) {
      const rows: Raw[] = await tx.query(
        `select row, cells, marks, fixes from distributor_import_row where import_id = $1 and row > $2 order by row limit $3`,
        [id, after, size],
      );
      if (rows.length > 0) yield rows.map(mended);
      if (rows.length < size) return;
      after = rows.at(-1)?.row ?? after;
    }
  }

  /** Writes what becomes of rows. */
  async plan(tx: Tx, id: string, rows: readonly PlannedRow[]): Promise<void> {
    const said = rows.map(({ row, outcome, target, facts, faults }) => ({ row, outcome, target, facts, faults }));
    await tx.query(
      `update distributor_import_row t set outcome = r.outcome, target_id = r.target, facts = r.facts, faults = r.faults
       from jsonb_to_recordset($2::jsonb) as r (row integer, outcome text, target uuid, facts jsonb, faults jsonb)
       where t.import_id = $1 and t.row = r.row`,
      [id, JSON.stringify(said)],
    );
  }

  async page(
    tx: Tx,
    id: string,
    { outcome, fault }: { outcome?: RowOutcome | undefined; fault?: string | undefined },
    after: number,
    limit: number,
  ): Promise<{ rows: StagedRow[]; total: number }> {
    const [field, code] = fault?.split(':') ?? [];
    const kind = code === undefined ? null : JSON.stringify([{ field: field === 'row' ? null : field, code }]);
    const where = `import_id = $1 and outcome is not null and ($2::text is null or outcome = $2)
      and ($3::jsonb is null or faults @> $3::jsonb)`;
    const [count]: { n: number }[] = await tx.query(
      `select count(*)::int as n from distributor_import_row where ${where}`,
      [id, outcome ?? null, kind],
    );
    const rows: (Raw & Omit<StagedRow, 'cells'>)[] = await tx.query(
      `select row, cells, marks, fixes, outcome, faults, coalesce(distributor_id, target_id) as "distributorId"
       from distributor_import_row where ${where} and row > $4 order by row limit $5`,
      [id, outcome ?? null, kind, after, limit],
    );
    const staged = rows.map(({ outcome: what, faults, distributorId, ...raw }) => {
      return { row: raw.row, cells: mended(raw).cells, outcome: what, faults, distributorId };
    });
    return { rows: staged, total: count?.n ?? 0 };
  }

  /** Rows that are ready to be brought in, in the order of the file, some at a time. */
  async *ready(tx: Tx, id: string, size: number): AsyncGenerator<ReadyRow[]> {
    for (let after = 0; ;) {
      const rows: ReadyRow[] = await tx.query(
        `select row, facts, target_id as target from distributor_import_row
         where import_id = $1 and outcome in ('CREATE', 'UPDATE') and row > $2 order by row limit $3`,
        [id, after, size],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
      after = rows.at(-1)?.row ?? after;
    }
  }

  async brought(tx: Tx, id: string, rows: readonly BroughtRow[]): Promise<void> {
    await tx.query(
      `update distributor_import_row t set distributor_id = r."distributorId", version_after = r."versionAfter", before = r.before
       from jsonb_to_recordset($2::jsonb) as r (row integer, "distributorId" uuid, "versionAfter" integer, before jsonb)
       where t.import_id = $1 and t.row = r.row`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Rows that were brought in, the last one first, some at a time. */
  async *broughtIn(tx: Tx, id: string, size: number): AsyncGenerator<BroughtRow[]> {
    for (let before = 2_147_483_647; ;) {
      const rows: BroughtRow[] = await tx.query(
        `select row, distributor_id as "distributorId", version_after as "versionAfter", before from distributor_import_row
         where import_id = $1 and distributor_id is not null and row < $2 order by row desc limit $3`,
        [id, before, size],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
      before = rows.at(-1)?.row ?? before;
    }
  }
}

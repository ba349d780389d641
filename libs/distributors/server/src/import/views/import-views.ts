import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { readDistributorImport, Reply } from '@downstream/contracts';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { actingOf } from '../../views/names';
import { ImportProgress } from '../persistence/import-progress';
import { Imports, type FiledImport } from '../persistence/imports';
import { undoUntil } from '../use-cases/end-import';

export type ImportView = Reply<typeof readDistributorImport>;

/** Imports as the desk sees them. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly imports: Imports,
    private readonly progress: ImportProgress,
    private readonly users: UserDirectory,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async one(tx: Tx, id: string): Promise<ImportView> {
    const found = await this.imports.find(tx, id);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    const { file, author, decisions, report, undone, found: table, eventId: _, shape: _s, asked: _a, ...rest } = found;
    const { done = 0, total = null } = (await this.progress.of(tx, id)) ?? {};
    const names = await this.users.namesOf(tx, [actingOf(author)]);
    return {
      ...rest,
      file: { name: file.name, bytes: file.bytes },
      by: names.get(author.actorId) ?? '',
      ...{ done, total },
      reading: table && { ...table.reading, sheets: [...table.reading.sheets] },
      columns: (table?.columns ?? []).map((column) => ({ ...column, samples: [...column.samples] })),
      top: (table?.top ?? []).map(({ row, cells }) => ({ row, cells: [...cells] })),
      decisions,
      report: report as ImportView['report'],
      undoUntil: undoUntil(found),
      undone: undone && { ...undone, kept: [...undone.kept] },
    };
  }

  async recent(
    tx: Tx,
    limit: number,
  ): Promise<Pick<ImportView, 'id' | 'state' | 'file' | 'by' | 'at' | 'committedAt'>[]> {
    const all = await this.imports.recent(tx, limit);
    const names = await this.users.namesOf(
      tx,
      all.map(({ author }) => actingOf(author)),
    );
    return all.map(({ id, state, file, author, at, committedAt }: FiledImport) => ({
      ...{
        id,
        state,
        file: { name: file.name, bytes: file.bytes },
        by: names.get(author.actorId) ?? '',
        at,
        committedAt,
      },
    }));
  }
}

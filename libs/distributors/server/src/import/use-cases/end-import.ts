import { Inject, Injectable } from '@nestjs/common';
import { importCancelled } from '@downstream/contracts';
import { stoppedState } from '@downstream/distributors/core/import';
import { HOUR, later, refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { ImportProgress } from '../persistence/import-progress';
import { ImportRows } from '../persistence/import-rows';
import { Imports, type FiledImport } from '../persistence/imports';
import { AskStep } from './ask-step';
import { ImportRecords } from './import-records';

/** How long an import may be taken back. */
const UNDO_TIME = 24 * HOUR;

/** Until when an import may be taken back; null where it was not brought in. */
export const undoUntil = ({ committedAt }: Pick<FiledImport, 'committedAt'>) =>
  committedAt && later(committedAt, UNDO_TIME);

/** Ends an import: brings it in, gives it up, or takes it back. */
@Injectable()
export class EndImport {
  constructor(
    private readonly imports: Imports,
    private readonly steps: AskStep,
    private readonly records: ImportRecords,
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, IMPORT_NOT_READY; IMPORT_NOTHING_READY where no row is ready */
  commit(tx: Tx, id: string): Promise<void> {
    return this.steps.in(tx, id, 'COMMITTING', ({ report }) => {
      const { CREATE = 0, UPDATE = 0 } = report?.outcomes ?? {};
      if (CREATE + UPDATE === 0) throw new RefusalError(refusal('IMPORT_NOTHING_READY'));
      return {};
    });
  }

  /** @throws RefusalError NOT_FOUND, IMPORT_NOT_READY; IMPORT_UNDO_TOO_LATE after 24 hours */
  undo(tx: Tx, id: string): Promise<void> {
    return this.steps.in(tx, id, 'UNDOING', (one) => {
      const until = undoUntil(one);
      if (until === null || this.clock.now() > until)
        throw new RefusalError(refusal('IMPORT_UNDO_TOO_LATE', { until }));
      return {};
    });
  }

  /**
   * Stops the step that is under way, or gives the import up.
   * @throws RefusalError NOT_FOUND; IMPORT_NOT_READY where there is nothing to stop
   */
  async cancel(tx: Tx, id: string): Promise<void> {
    const one = await this.imports.lock(tx, id);
    const state = stoppedState(one.state);
    if (!state) throw new RefusalError(refusal('IMPORT_NOT_READY', { from: one.state, to: 'CANCELLED' }));
    const ended = state === 'CANCELLED';
    await this.records.write(tx, importCancelled, { ...one, state, notice: ended ? null : 'STOPPED' });
    await this.progress.end(tx, id, 'CANCELLED', this.clock.now());
    if (ended) await this.rows.clear(tx, id);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { importStepAsked } from '@downstream/contracts';
import { importFlow } from '@downstream/distributors/core/import';
import { allowed, refusal, RefusalError, type Clock, type ImportState } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { ImportProgress } from '../persistence/import-progress';
import { Imports, type FiledImport } from '../persistence/imports';
import { ImportRecords } from './import-records';

/** Asks a worker for a step of an import. */
@Injectable()
export class AskStep {
  constructor(
    private readonly imports: Imports,
    private readonly records: ImportRecords,
    private readonly progress: ImportProgress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param to the state in which a worker takes the step
   * @param change what goes with it
   * @throws RefusalError NOT_FOUND; IMPORT_NOT_READY where the step does not follow
   */
  async in(
    tx: Tx,
    id: string,
    to: ImportState,
    change: (one: FiledImport) => Partial<FiledImport> | Promise<Partial<FiledImport>> = () => ({}),
  ): Promise<void> {
    const one = await this.imports.lock(tx, id);
    if (!allowed(importFlow, one.state).includes(to)) {
      throw new RefusalError(refusal('IMPORT_NOT_READY', { from: one.state, to }));
    }
    await this.write(tx, { ...one, notice: null, ...(await change(one)), state: to });
  }

  /** The same for an import that begins. */
  async write(tx: Tx, one: Omit<FiledImport, 'eventId'>): Promise<void> {
    await this.records.write(tx, importStepAsked, one);
    await this.progress.queue(tx, one.id, this.clock.now());
  }
}

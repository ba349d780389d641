import { Injectable } from '@nestjs/common';
import { mapFaults } from '@downstream/distributors/core/import';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ImportRows, type Fix } from '../persistence/import-rows';
import type { Decisions } from '../persistence/imports';
import { AskStep } from './ask-step';

/** Decides what columns and words mean and what is done about faults, and has all rows checked by it. */
@Injectable()
export class DecideImport {
  constructor(
    private readonly steps: AskStep,
    private readonly rows: ImportRows,
  ) {}

  /** @throws RefusalError NOT_FOUND, IMPORT_NOT_READY, IMPORT_COLUMNS_WRONG */
  async in(tx: Tx, id: string, decisions: Decisions, fixes: readonly Fix[]): Promise<void> {
    const { twice, missing } = mapFaults(decisions.columns);
    if (twice.length + missing.length > 0) throw new RefusalError(refusal('IMPORT_COLUMNS_WRONG', { twice, missing }));
    await this.steps.in(tx, id, 'CHECKING', () => ({ decisions }));
    if (fixes.length > 0) await this.rows.fix(tx, id, fixes);
  }
}

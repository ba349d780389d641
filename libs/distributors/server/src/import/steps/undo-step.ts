import { Inject, Injectable } from '@nestjs/common';
import { distributorRevised, distributorTerminated, importUndone } from '@downstream/contracts';
import { actOf, moveTo, revise } from '@downstream/distributors/core';
import { orThrow, type Clock, type Context, type EventId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Holds } from '../../persistence/holds';
import { DistributorRecords } from '../../use-cases/distributor-records';
import { ImportProgress } from '../persistence/import-progress';
import { ImportRows, type BroughtRow } from '../persistence/import-rows';
import { Imports, type FiledImport, type Undone } from '../persistence/imports';
import { ImportRecords } from '../use-cases/import-records';
import { StepStopped } from './step-stopped';

const BATCH = 200;
/** Rows that are named one by one; beyond these they are counted. */
const NAMED = 200;

/**
 * Takes an import back by new events: a record that was new ends, one that was changed says again what it said before. A
 * record that was worked with since stays as it is, and is named.
 */
@Injectable()
export class UndoStep {
  constructor(
    private readonly tenants: Tenants,
    private readonly imports: Imports,
    private readonly importRecords: ImportRecords,
    private readonly rows: ImportRows,
    private readonly records: DistributorRecords,
    private readonly holds: Holds,
    private readonly progress: ImportProgress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(asker: Context, { id, report }: FiledImport, eventId: EventId): Promise<void> {
    const { CREATE = 0, UPDATE = 0 } = report?.outcomes ?? {};
    await this.tenants.within(asker, async (tx) => {
      const kept: Undone['kept'] = [];
      let [rows, done, keptRows] = [0, 0, 0];
      for await (const batch of this.rows.broughtIn(tx, id, BATCH)) {
        for (const row of batch) {
          const stays = await this.takeBack(tx, row, eventId);
          if (!stays) rows++;
          else if (keptRows++ < NAMED) kept.push(stays);
        }
        done += batch.length;
        if (await this.progress.note(asker, id, done, CREATE + UPDATE, this.clock.now())) throw new StepStopped();
      }
      const one = await this.imports.lock(tx, id);
      if (one.eventId !== eventId) throw new StepStopped();
      const undone = { rows, kept, keptRows };
      await this.importRecords.write(tx, importUndone, { ...one, state: 'UNDONE', undone });
      await this.progress.end(tx, id, 'DONE', this.clock.now());
    });
  }

  /** Takes one row back. @returns why it stays, where it does */
  private async takeBack(tx: Tx, row: BroughtRow, cause: EventId): Promise<Undone['kept'][number] | undefined> {
    const record = await this.records.locked(tx, row.distributorId);
    const held = (await this.holds.openCount(tx, row.distributorId)) > 0;
    if (record.version !== row.versionAfter || held) {
      const why = held ? 'ON_HOLD' : 'CHANGED_SINCE';
      return { row: row.row, distributorId: row.distributorId, name: record.legalName.native, why };
    }
    const act = actOf(tx.context, this.clock.now());
    if (row.before === null) {
      const ended = orThrow(moveTo(record, 'TERMINATED', act, 'The import that brought it in was taken back'));
      await this.records.change(tx, distributorTerminated, record, ended, { cause });
    } else {
      const restored = orThrow(revise(record, row.before, act));
      await this.records.change(tx, distributorRevised, record, restored, { cause });
    }
    return undefined;
  }
}

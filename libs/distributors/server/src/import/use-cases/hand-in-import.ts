import { Inject, Injectable } from '@nestjs/common';
import { IMPORT_FILE_LIMIT } from '@downstream/contracts';
import { actOf, authorOf } from '@downstream/distributors/core';
import { DAY, later, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { BlobStore } from '@downstream/platform/storage';
import { ImportRows } from '../persistence/import-rows';
import { AskStep } from './ask-step';

/** After so long the rows of a file are forgotten; what came of them is on record. */
const KEPT = 30 * DAY;

/** Takes a file into custody as it streams, and asks a worker to read it. */
@Injectable()
export class HandInImport {
  constructor(
    private readonly tenants: Tenants,
    private readonly blobs: BlobStore,
    private readonly rows: ImportRows,
    private readonly steps: AskStep,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the import
   * @throws RefusalError BODY_TOO_LARGE; nothing is kept then
   */
  async run(context: Context, name: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
    const stored = await this.blobs.put(context.tenantId, bytes, {
      mediaType: 'application/octet-stream',
      maxBytes: IMPORT_FILE_LIMIT,
    });
    const id = this.ids.next<string>();
    const at = this.clock.now();
    await this.tenants.within(context, async (tx) => {
      await this.rows.forget(tx, later(at, -KEPT));
      await this.steps.write(tx, {
        ...{ id, state: 'READING', file: { name, sha256: stored.sha256, bytes: stored.size }, asked: {} },
        decisions: { columns: {}, words: {}, repairs: {}, existing: 'UPDATE' },
        ...{ shape: null, remembered: false, found: null, fault: null, report: null, notice: null },
        ...{ author: authorOf(actOf(context, at)), at, committedAt: null, undone: null },
      });
    });
    return id;
  }
}

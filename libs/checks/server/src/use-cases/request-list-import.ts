import { Inject, Injectable } from '@nestjs/common';
import { watchlistImportRequested, type publicLists } from '@downstream/contracts';
import {
  DEPLOYMENT,
  later,
  MINUTE,
  refusal,
  RefusalError,
  type Actor,
  type Clock,
  type Context,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { ImportRuns, type ImportRun } from '../persistence/import-runs';

/** An import that has not ended after so long has died with its worker and blocks no other. */
const PATIENCE = 15 * MINUTE;

export type PublicList = (typeof publicLists)[number];

/** A file as it was handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody who may import for the deployment: the caller proves the operator grant before this is built. */
export interface Operator {
  readonly actor: Actor;
  readonly requestId: string;
}

/** The context of an operator in the deployment's own log. */
export const inDeployment = (operator: Operator): Context => ({ ...operator, tenantId: DEPLOYMENT });

/** Takes the files of a public list into custody and asks a worker to read them. */
@Injectable()
export class RequestListImport {
  constructor(
    private readonly tenants: Tenants,
    private readonly runs: ImportRuns,
    private readonly outbox: Outbox,
    private readonly blobs: BlobStore,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param sample whether these are the invented names that ship with the product
   * @throws RefusalError LIST_FILE_MISSING without files, LIST_IMPORT_RUNNING while another import of the list runs
   */
  async run(operator: Operator, list: PublicList, files: readonly HandedFile[], sample = false): Promise<ImportRun> {
    if (files.length === 0) throw new RefusalError(refusal('LIST_FILE_MISSING', { list }));
    const stored: { name: string; sha256: string; bytes: number }[] = [];
    for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { sha256, size } = await this.blobs.put(DEPLOYMENT, bytes, { mediaType: 'text/csv' });
      stored.push({ name, sha256, bytes: size });
    }
    return this.tenants.within(inDeployment(operator), async (tx) => {
      await this.runs.lock(tx, list);
      const at = this.clock.now();
      if (await this.runs.isRunning(tx, list, later(at, -PATIENCE))) {
        throw new RefusalError(refusal('LIST_IMPORT_RUNNING', { list }));
      }
      const id = this.ids.next<string>();
      await this.runs.add(tx, id, list, at);
      await this.outbox.add(tx, watchlistImportRequested, {
        subject: id,
        party: null,
        state: { id, list, files: stored, sample, requestedAt: at, requestedBy: operator.actor.id },
      });
      const run = await this.runs.find(tx, id);
      if (!run) throw new Error('The import was not kept');
      return run;
    });
  }
}

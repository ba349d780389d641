import { Inject, Injectable } from '@nestjs/common';
import { watchlistImportRequested } from '@downstream/contracts';
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
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { publicListFacts, type PublicList } from '../lists/public-lists';
import { ImportRuns, type ImportRun } from '../persistence/import-runs';

/** An import that has not ended after so long has died with its worker and blocks no other. */
const PATIENCE = 15 * MINUTE;

/** A file as it was handed in: whole, or in parts as they come. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A file that lies in the store of whose list it is. */
export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** How the files are meant. */
export interface ImportOptions {
  /** One of the list's formats; its first one unless said. */
  readonly format?: string | undefined;
  /** Whether these are the invented names that ship with the product. */
  readonly sample?: boolean;
}

/** Somebody who may import for the deployment: the caller proves the operator grant before this is built. */
export interface Operator {
  readonly actor: Actor;
  readonly requestId: string;
}

/** The context of an operator in the deployment's own log. */
export const inDeployment = (operator: Operator): Context => ({ ...operator, tenantId: DEPLOYMENT });

/** Takes the files of a list into custody and asks a worker to read them. */
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
   * @throws RefusalError LIST_FILE_MISSING without files, LIST_FORMAT_UNKNOWN for a format the list does not come in,
   * LIST_IMPORT_RUNNING while another import of the list runs
   */
  async run(
    operator: Operator,
    list: PublicList,
    files: readonly HandedFile[],
    options: ImportOptions = {},
  ): Promise<ImportRun> {
    const format = formOf(list, options.format);
    return this.handIn(inDeployment(operator), list, files, { format, sample: options.sample ?? false });
  }

  /**
   * The same for any list, in the log and the store of whose list it is.
   * @throws RefusalError LIST_FILE_MISSING, LIST_IMPORT_RUNNING
   */
  async handIn(
    context: Context,
    list: string,
    files: readonly HandedFile[],
    how: { readonly format: string; readonly sample: boolean },
  ): Promise<ImportRun> {
    if (files.length === 0) throw new RefusalError(refusal('LIST_FILE_MISSING', { list }));
    const stored: StoredFile[] = [];
    for (const { name, bytes } of files) {
      const { sha256, size } = await this.blobs.put(context.tenantId, bytes, { mediaType: 'application/octet-stream' });
      stored.push({ name, sha256, bytes: size });
    }
    return this.tenants.within(context, (tx) => this.in(tx, list, stored, how));
  }

  /** The same with files that lie in the store already. */
  async in(
    tx: Tx,
    list: string,
    files: readonly StoredFile[],
    { format, sample }: { readonly format: string; readonly sample: boolean },
  ): Promise<ImportRun> {
    await this.runs.lock(tx, list);
    const at = this.clock.now();
    if (await this.runs.isRunning(tx, list, later(at, -PATIENCE))) {
      throw new RefusalError(refusal('LIST_IMPORT_RUNNING', { list }));
    }
    const id = this.ids.next<string>();
    await this.runs.add(tx, id, list, at);
    const ordered = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    const requestedBy = tx.context.actor.id;
    await this.outbox.add(tx, watchlistImportRequested, {
      subject: id,
      party: null,
      state: { id, list, format, files: ordered, sample, requestedAt: at, requestedBy },
    });
    const run = await this.runs.find(tx, id);
    if (!run) throw new Error('The import was not kept');
    return run;
  }
}

/** @throws RefusalError LIST_FORMAT_UNKNOWN */
export function formOf(list: PublicList, asked: string | undefined): string {
  const { forms } = publicListFacts[list];
  const form = asked === undefined ? forms[0] : forms.find(({ format }) => format === asked);
  if (!form) throw new RefusalError(refusal('LIST_FORMAT_UNKNOWN', { list, format: asked ?? '' }));
  return form.format;
}

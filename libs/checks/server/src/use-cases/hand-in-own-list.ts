import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import type { ImportRun } from '../persistence/import-runs';
import { OwnLists } from '../persistence/own-lists';
import { RequestListImport, type HandedFile } from './request-list-import';

/** The only form in which a list of one's own comes. */
const FORM = { format: 'csv', sample: false } as const;

/** Takes the file of a tenant's own list into that tenant's custody and asks a worker to read it. */
@Injectable()
export class HandInOwnList {
  constructor(
    private readonly tenants: Tenants,
    private readonly ownLists: OwnLists,
    private readonly requests: RequestListImport,
  ) {}

  /** @throws RefusalError NOT_FOUND for a list that is none of this tenant's; LIST_FILE_MISSING, LIST_IMPORT_RUNNING */
  async run(context: Context, list: string, files: readonly HandedFile[]): Promise<ImportRun> {
    const own = await this.tenants.within(context, (tx) => this.ownLists.find(tx, list));
    if (!own) throw new RefusalError(refusal('NOT_FOUND'));
    return this.requests.handIn(context, own.list, files, FORM);
  }
}

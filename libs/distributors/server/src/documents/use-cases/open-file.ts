import { Injectable } from '@nestjs/common';
import { mayHandOut, type Document, type DocumentVersion } from '@downstream/distributors/core/documents';
import { refusal, RefusalError, type Context, type DocumentId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { BlobStore, type StoredBlob } from '@downstream/platform/storage';
import { Documents } from '../persistence/documents';

/** Which file of which document. */
export interface FileOf {
  readonly id: DocumentId;
  readonly number: number;
}

/** Opens one file of a document, for whoever may reach the document. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly tenants: Tenants,
    private readonly documents: Documents,
    private readonly blobs: BlobStore,
  ) {}

  /**
   * A distributor does not reach what was taken out of use: that is the desk's history.
   * @throws RefusalError NOT_FOUND, DOCUMENT_INFECTED
   */
  async run(ctx: Context, which: FileOf): Promise<{ file: DocumentVersion; stored: StoredBlob }> {
    const file = await this.tenants.within(ctx, async (tx) => {
      const document = await this.documents.find(tx, which.id);
      return ctx.partyId && document?.removed ? undefined : versionOf(document, which.number);
    });
    if (!file) throw new RefusalError(refusal('NOT_FOUND'));
    if (!mayHandOut(file.scan)) throw new RefusalError(refusal('DOCUMENT_INFECTED', { found: file.scan.found }));
    return { file, stored: await this.blobs.get(ctx.tenantId, file.sha256) };
  }
}

const versionOf = (document: Document | undefined, number: number): DocumentVersion | undefined =>
  document?.versions.find((one) => one.number === number);

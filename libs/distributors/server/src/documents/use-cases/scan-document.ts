import { Inject, Injectable } from '@nestjs/common';
import { documentScanned } from '@downstream/contracts';
import { noteScan, type Document } from '@downstream/distributors/core/documents';
import { orThrow, refusal, RefusalError, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { FileScanner } from '@downstream/platform/scanning';
import { BlobStore } from '@downstream/platform/storage';
import { Documents } from '../persistence/documents';
import { DocumentRecords } from './document-records';
import type { FileOf } from './open-file';
import { scanOf } from './receive-file';

/** Shows a kept file to the scanner, which was not there or knew less when the file came in. */
@Injectable()
export class ScanDocument {
  constructor(
    private readonly tenants: Tenants,
    private readonly documents: Documents,
    private readonly records: DocumentRecords,
    private readonly blobs: BlobStore,
    private readonly scanner: FileScanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async run(ctx: Context, { id, number }: FileOf): Promise<Document> {
    const found = await this.tenants.within(ctx, (tx) => this.documents.find(tx, id));
    const version = found?.versions.find((one) => one.number === number);
    if (!version) throw new RefusalError(refusal('NOT_FOUND'));
    const report = await this.report(ctx, version.sha256);
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      const document = orThrow(noteScan(before, number, scanOf(report, this.clock.now())));
      return this.records.change(tx, documentScanned, before, document);
    });
  }

  private async report(ctx: Context, sha256: string) {
    const session = this.scanner.begin();
    try {
      const { stream } = await this.blobs.get(ctx.tenantId, sha256);
      for await (const part of stream) await session.show(part as Uint8Array);
      return await session.report();
    } finally {
      session.end();
    }
  }
}

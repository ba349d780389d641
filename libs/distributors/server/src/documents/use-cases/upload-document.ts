import { Inject, Injectable } from '@nestjs/common';
import { documentUploaded } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import {
  datesOf,
  dayOf,
  fileDocument,
  MOST_DOCUMENTS,
  originOf,
  takesDocuments,
  type Document,
  type DocumentDates,
} from '@downstream/distributors/core/documents';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type DistributorId,
  type DocumentId,
  type DocumentKind,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Distributors } from '../../persistence/distributors';
import { Documents } from '../persistence/documents';
import { DocumentRecords } from './document-records';
import { ReceiveFile, type IncomingFile } from './receive-file';

/** A new document as it is handed in. */
export interface Upload {
  readonly distributorId: DistributorId;
  readonly kind: DocumentKind;
  readonly note: string | null;
  readonly dates: DocumentDates;
  readonly file: IncomingFile;
}

/** Files a new document of a distributor. */
@Injectable()
export class UploadDocument {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly documents: Documents,
    private readonly records: DocumentRecords,
    private readonly receive: ReceiveFile,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What needs no file is asked before the first byte is read, and again when the last one has come.
   * @throws RefusalError NOT_FOUND, DOCUMENTS_CLOSED, DOCUMENT_LIMIT_REACHED, DOCUMENT_ALREADY_THERE with the `id`, those of
   * the dates and of the file
   */
  async run(ctx: Context, { distributorId, kind, note, dates, file }: Upload): Promise<Document> {
    orThrow(datesOf(kind, dates, dayOf(this.clock.now())));
    await this.tenants.within(ctx, (tx) => this.check(tx, distributorId));
    const received = await this.receive.run(ctx.tenantId, kind, file);
    return this.tenants.within(ctx, async (tx) => {
      await this.check(tx, distributorId);
      const act = actOf(ctx, this.clock.now());
      const facts = { id: this.ids.next<DocumentId>(), distributorId, kind, note };
      const document = orThrow(fileDocument(facts, received, dates, act));
      const same = await this.documents.holding(tx, document, received.receivedSha256);
      if (same) throw new RefusalError(refusal('DOCUMENT_ALREADY_THERE', { id: same }));
      return this.records.open(tx, documentUploaded, document);
    });
  }

  /** Locks the distributor: two uploads at once must not both be the last that fits. */
  private async check(tx: Tx, id: DistributorId): Promise<void> {
    const { state } = await this.distributors.lock(tx, id);
    const origin = originOf(actOf(tx.context, this.clock.now()));
    if (!takesDocuments(state, origin)) throw new RefusalError(refusal('DOCUMENTS_CLOSED'));
    if ((await this.documents.count(tx, id, origin)) >= MOST_DOCUMENTS)
      throw new RefusalError(refusal('DOCUMENT_LIMIT_REACHED', { most: MOST_DOCUMENTS }));
  }
}

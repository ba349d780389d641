import { Inject, Injectable } from '@nestjs/common';
import { documentVersionAdded } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import {
  addVersion,
  datesOf,
  dayOf,
  mayAddVersion,
  takesDocuments,
  type Document,
  type DocumentDates,
} from '@downstream/distributors/core/documents';
import { orThrow, refusal, RefusalError, type Clock, type Context, type DocumentId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Distributors } from '../../persistence/distributors';
import { DocumentRecords } from './document-records';
import { ReceiveFile, type IncomingFile } from './receive-file';

/** Puts a newer file in the place of a document's last one. */
@Injectable()
export class AddDocumentVersion {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly records: DocumentRecords,
    private readonly receive: ReceiveFile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, DOCUMENTS_CLOSED, those of `addVersion`, and of the file */
  async run(ctx: Context, id: DocumentId, dates: DocumentDates, file: IncomingFile): Promise<Document> {
    const { kind } = await this.tenants.within(ctx, (tx) => this.open(tx, id));
    orThrow(datesOf(kind, dates, dayOf(this.clock.now())));
    const received = await this.receive.run(ctx.tenantId, kind, file);
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.open(tx, id);
      const document = orThrow(addVersion(before, received, dates, actOf(ctx, this.clock.now())));
      return this.records.change(tx, documentVersionAdded, before, document);
    });
  }

  private async open(tx: Tx, id: DocumentId): Promise<Document> {
    const document = await this.records.locked(tx, id);
    const [distributor] = await this.distributors.byIds(tx, [document.distributorId]);
    if (!distributor || !takesDocuments(distributor.state, document.origin))
      throw new RefusalError(refusal('DOCUMENTS_CLOSED'));
    return orThrow(mayAddVersion(document, actOf(tx.context, this.clock.now())));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { documentRemoved } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { removeDocument, takesDocuments, type Document } from '@downstream/distributors/core/documents';
import { orThrow, refusal, RefusalError, type Clock, type Context, type DocumentId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Distributors } from '../../persistence/distributors';
import { DocumentRecords } from './document-records';

/** Takes a document out of use; its files stay. */
@Injectable()
export class RemoveDocument {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly records: DocumentRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, DOCUMENT_REMOVED, REASON_REQUIRED; DOCUMENTS_CLOSED for a distributor that was refused */
  run(ctx: Context, id: DocumentId, reason: string): Promise<Document> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      if (ctx.partyId) {
        const [distributor] = await this.distributors.byIds(tx, [before.distributorId]);
        if (!distributor || !takesDocuments(distributor.state, 'DISTRIBUTOR'))
          throw new RefusalError(refusal('DOCUMENTS_CLOSED'));
      }
      const document = orThrow(removeDocument(before, reason, actOf(ctx, this.clock.now())));
      return this.records.change(tx, documentRemoved, before, document);
    });
  }
}

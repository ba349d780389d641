import { Inject, Injectable } from '@nestjs/common';
import type { listDocuments, listOwnDocuments, Reply } from '@downstream/contracts';
import { dayOf, takesDocuments, type Document } from '@downstream/distributors/core/documents';
import { refusal, RefusalError, type Clock, type Context, type DistributorId } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { FileScanner } from '@downstream/platform/scanning';
import { Distributors } from '../../persistence/distributors';
import { Documents } from '../persistence/documents';
import { DocumentViews, ownView } from '../views/document-views';

/** What there is of a distributor's documents, for the desk and for the distributor itself. */
@Injectable()
export class ListDocuments {
  constructor(
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly documents: Documents,
    private readonly views: DocumentViews,
    private readonly scanner: FileScanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  forDesk(ctx: Context, id: DistributorId): Promise<Reply<typeof listDocuments>> {
    return this.tenants.within(ctx, async (tx) => {
      if (!(await this.distributors.exists(tx, id))) throw new RefusalError(refusal('NOT_FOUND'));
      const documents = await this.views.all(tx, await this.documents.of(tx, id));
      return { documents, scanner: this.scanner.present };
    });
  }

  /** One document that has just been changed, as the desk sees it. */
  async one(ctx: Context, document: Document): Promise<Reply<typeof listDocuments>['documents'][number]> {
    const [view] = await this.tenants.within(ctx, (tx) => this.views.all(tx, [document]));
    if (!view) throw new Error(`Document ${document.id} has no view`);
    return view;
  }

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  forItself(ctx: Context): Promise<Reply<typeof listOwnDocuments>> {
    return this.tenants.within(ctx, async (tx) => {
      const distributor = await this.distributors.find(tx, ownId(ctx));
      if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
      const today = dayOf(this.clock.now());
      const documents = (await this.documents.of(tx, distributor.id)).filter(({ removed }) => removed === null);
      return {
        documents: documents.map((document) => ownView(document, today)),
        open: takesDocuments(distributor.state, 'DISTRIBUTOR'),
      };
    });
  }
}

/**
 * The distributor that a portal user belongs to.
 * @throws RefusalError NOT_FOUND
 */
export function ownId({ partyId }: Context): DistributorId {
  if (!partyId) throw new RefusalError(refusal('NOT_FOUND'));
  return partyId as string as DistributorId;
}

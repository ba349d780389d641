import { Inject, Injectable } from '@nestjs/common';
import type { documentUploaded, StateInput } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import type { Document } from '@downstream/distributors/core/documents';
import type { Clock, DocumentId, EventId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { writable } from '../../persistence/writable';
import { Documents } from '../persistence/documents';

type DocumentEvent = typeof documentUploaded;

/** The document as events and dossiers say it. */
export const documentState = (document: Document): StateInput<DocumentEvent> => writable(document);

/** Files what the core has decided about documents: the event first, then the rows. */
@Injectable()
export class DocumentRecords {
  constructor(
    private readonly documents: Documents,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  locked(tx: Tx, id: DocumentId): Promise<Document> {
    return this.documents.lock(tx, id);
  }

  async open(tx: Tx, contract: DocumentEvent, document: Document): Promise<Document> {
    await this.documents.insert(tx, document, this.clock.now(), await this.write(tx, contract, document));
    return document;
  }

  /** A document that is the same object as before has not changed: nothing is written. */
  async change(tx: Tx, contract: DocumentEvent, before: Document, document: Document): Promise<Document> {
    if (document === before) return before;
    await this.documents.update(tx, before, document, this.clock.now(), await this.write(tx, contract, document));
    return document;
  }

  private async write(tx: Tx, contract: DocumentEvent, document: Document): Promise<EventId> {
    const news = { subject: document.id, state: documentState(document), party: partyOf(document.distributorId) };
    return (await this.outbox.add(tx, contract, news)).id;
  }
}

import { Injectable } from '@nestjs/common';
import { currentVersion } from '@downstream/distributors/core/documents';
import type { DistributorId, DocumentId, DocumentKind } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Documents } from './persistence/documents';

/** A document by what matters to others: its kind and last day. */
export interface DatedDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  /** The last day of its newest file; null where it has none. */
  readonly expiresOn: string | null;
  /** Whether it was taken out of use. */
  readonly removed: boolean;
}

/** The documents of distributors and their last days, for rooms that watch them. */
@Injectable()
export class DocumentDirectory {
  constructor(private readonly documents: Documents) {}

  /** All documents of a distributor, those out of use too. */
  async of(tx: Tx, id: DistributorId): Promise<DatedDocument[]> {
    return (await this.documents.of(tx, id)).map((document) => ({
      id: document.id,
      kind: document.kind,
      expiresOn: currentVersion(document).expiresOn,
      removed: document.removed !== null,
    }));
  }

  /** The distributors with a document in use whose last day is no later than `day` (`2026-03-14`). */
  ending(tx: Tx, day: string): Promise<DistributorId[]> {
    return this.documents.endingBy(tx, day);
  }
}

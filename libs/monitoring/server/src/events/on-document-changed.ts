import { Injectable } from '@nestjs/common';
import { documentRemoved, documentUploaded, documentVersionAdded, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ReadDocuments } from '../readings/read-documents';
import { LookAtDistributor } from '../use-cases/look-at-distributor';

/** A document came, was replaced or went: its last day may be another. */
@Injectable()
abstract class OnDocumentChanged extends EventHandler<typeof documentUploaded> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly documents: ReadDocuments,
    private readonly look: LookAtDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id, type, state }: StoredEvent<StateOf<typeof documentUploaded>>): Promise<void> {
    const distributor = await this.distributors.lock(tx, state.distributorId);
    const readings = await this.documents.of(tx, distributor.id);
    await this.look.in(tx, distributor, readings, { name: type, event: id });
  }
}

@Injectable()
@On(documentUploaded, 'monitoring.watch-document', 'relay')
export class OnDocumentUploaded extends OnDocumentChanged {}

@Injectable()
@On(documentVersionAdded, 'monitoring.watch-document-version', 'relay')
export class OnDocumentVersionAdded extends OnDocumentChanged {}

@Injectable()
@On(documentRemoved, 'monitoring.watch-document-removed', 'relay')
export class OnDocumentRemoved extends OnDocumentChanged {}

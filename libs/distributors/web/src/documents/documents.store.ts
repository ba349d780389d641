import { computed, inject, Service, signal } from '@angular/core';
import {
  addDocumentVersion,
  listDocuments,
  removeDocument,
  scanDocument,
  uploadDocument,
} from '@downstream/contracts/distributors';
import { pathOf, type Received } from '@downstream/contracts/route';
import type { DistributorId, DocumentId } from '@downstream/kernel';
import { Api, resourceOf } from '@downstream/ui/client';
import { OpenDistributor } from '../detail/open-distributor';
import { SendFile } from './send-file';

/** The documents of the open distributor, as the desk sees them. */
export type DocumentList = Received<typeof listDocuments>;
/** One of them. */
export type DocumentRecord = DocumentList['documents'][number];
/** One file of a document. */
export type VersionRecord = DocumentRecord['versions'][number];

/** What a person says of a file. */
export interface Filing {
  readonly kind: DocumentRecord['kind'];
  readonly note: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

/** Where a file is fetched from: to be saved, or to be shown. */
export const fileAddress = (id: DocumentId, number: number, inline = false): string =>
  `/api/v1/${pathOf('documents/:id/versions/:number/file', { id, number })}${inline ? '?inline=true' : ''}`;

/** Reads and changes the documents of one distributor. */
@Service({ autoProvided: false })
export class DocumentsStore {
  private readonly api = inject(Api);
  private readonly files = inject(SendFile);
  private readonly open = inject(OpenDistributor);

  readonly distributorId = signal<DistributorId | undefined>(undefined);
  readonly list = resourceOf(listDocuments, () => {
    const id = this.distributorId();
    return id && { params: { id } };
  });
  readonly inUse = computed(() => this.list.value()?.documents.filter(({ removed }) => removed === null) ?? []);
  readonly removed = computed(() => this.list.value()?.documents.filter(({ removed }) => removed !== null) ?? []);

  /** @throws Problem */
  async file(file: File, { kind, ...rest }: Filing, progress: (sent: number) => void): Promise<void> {
    const id = this.distributorId();
    if (!id) return;
    const query = { kind, name: file.name, ...rest };
    this.put(await this.files.send(uploadDocument, { params: { id }, query, file, progress }));
  }

  /** @throws Problem */
  async renew(document: DocumentRecord, file: File, filing: Filing, progress: (sent: number) => void): Promise<void> {
    const { issuedOn, expiresOn } = filing;
    const query = { name: file.name, issuedOn, expiresOn };
    this.put(await this.files.send(addDocumentVersion, { params: { id: document.id }, query, file, progress }));
  }

  /** @throws Problem */
  async remove({ id }: DocumentRecord, reason: string): Promise<void> {
    this.put(await this.api.call(removeDocument, { params: { id }, body: { reason } }));
  }

  /** @throws Problem */
  async scan({ id }: DocumentRecord, number: number): Promise<void> {
    this.put(await this.api.call(scanDocument, { params: { id, number } }));
  }

  /** A document as it is now, for what shows one of the list. */
  byId(id: DocumentId): DocumentRecord | undefined {
    return this.list.value()?.documents.find((one) => one.id === id);
  }

  private put(document: DocumentRecord): void {
    const list = this.list.value();
    if (!list) return;
    this.list.set({ ...list, documents: [document, ...list.documents.filter(({ id }) => id !== document.id)] });
    this.open.reload();
  }
}

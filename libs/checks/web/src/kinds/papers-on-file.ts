import { computed, inject, Service, signal, untracked } from '@angular/core';
import { listDocuments, uploadDocument } from '@downstream/contracts/distributors';
import { SendFile } from '@downstream/distributors/web';
import type { DistributorId, DocumentId } from '@downstream/kernel';
import { resourceOf, Session } from '@downstream/ui/client';

/** A new file, or a document that is on file already. */
export interface Paper {
  readonly file: File | undefined;
  /** Id of the document on file; empty for a new file. */
  readonly document: string;
}

/** The documents of a distributor, for whoever rests something on one: one of them, or a new file. */
@Service({ autoProvided: false })
export class PapersOnFile {
  private readonly session = inject(Session);
  private readonly sendFile = inject(SendFile);
  private readonly id = signal<DistributorId | undefined>(undefined);
  private readonly wanted = signal(false);
  private readonly found = resourceOf(listDocuments, () => {
    const id = this.id();
    const wanted = this.wanted() && this.session.can('document:read');
    return id === undefined || !wanted ? undefined : { params: { id } };
  });
  /** Those that are in use. */
  readonly documents = computed(() => this.found.value()?.documents.filter(({ removed }) => removed === null) ?? []);

  /** Reads what is on file. */
  read(id: DistributorId): void {
    this.id.set(id);
    this.wanted.set(true);
  }

  /** Files a new file, or names the newest version of one on file. @param sent how many bytes have gone */
  async take(id: DistributorId, { file, document }: Paper, note: string, sent: (bytes: number) => void) {
    if (!file) {
      const known = untracked(this.documents).find((one) => one.id === document);
      return { id: document as DocumentId, number: known?.versions.length ?? 1 };
    }
    const query = { kind: 'OTHER', name: file.name, note, issuedOn: null, expiresOn: null };
    const filed = await this.sendFile.send(uploadDocument, { params: { id }, query, file, progress: sent });
    this.found.reload();
    return { id: filed.id, number: filed.versions.length };
  }
}

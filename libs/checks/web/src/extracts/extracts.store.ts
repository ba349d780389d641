import { inject, Service, signal } from '@angular/core';
import {
  acceptRegisterExtract,
  listRegisterExtracts,
  offerRegisterExtract,
  returnRegisterExtract,
} from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import type { DistributorId } from '@downstream/kernel';
import { Api, newKey, resourceOf } from '@downstream/ui/client';
import { KindsStore } from '../kinds/kinds.store';
import { PapersOnFile, type Paper } from '../kinds/papers-on-file';
import { writtenOf, type ExtractDraft } from './extract-draft';

export type Extracts = Received<typeof listRegisterExtracts>;
export type Extract = Extracts['extracts'][number];

/** The extracts of registers of one distributor. What is accepted has checks made again, so these are read again. */
@Service({ autoProvided: false })
export class ExtractsStore {
  private readonly api = inject(Api);
  private readonly papers = inject(PapersOnFile);
  private readonly kinds = inject(KindsStore);
  private readonly id = signal<DistributorId | undefined>(undefined);
  readonly found = resourceOf(listRegisterExtracts, () => {
    const id = this.id();
    return id === undefined ? undefined : { params: { id } };
  });
  readonly documents = this.papers.documents;

  open(id: string): void {
    this.id.set(id as DistributorId);
  }

  readDocuments(): void {
    this.papers.read(this.distributor());
  }

  /** Writes an extract down; its file goes first. @param sent how many bytes have gone */
  async offer(draft: ExtractDraft, paper: Paper, sent: (bytes: number) => void): Promise<void> {
    const id = this.distributor();
    const document = await this.papers.take(id, paper, draft.register.trim(), sent);
    const body = { ...writtenOf(draft), document };
    this.found.set(await this.api.call(offerRegisterExtract, { params: { id }, body, key: newKey() }));
  }

  async accept(id: string): Promise<void> {
    this.found.set(await this.api.call(acceptRegisterExtract, { params: { id }, key: newKey() }));
    this.kinds.found.reload();
  }

  async giveBack(id: string, reason: string): Promise<void> {
    this.found.set(await this.api.call(returnRegisterExtract, { params: { id }, body: { reason }, key: newKey() }));
  }

  private distributor(): DistributorId {
    const id = this.id();
    if (id === undefined) throw new Error('No distributor is open');
    return id;
  }
}

import { Component, computed, effect, ElementRef, inject, Injector, input, signal } from '@angular/core';
import type { DistributorId, DocumentId } from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { Dialogs, Sheets } from '@downstream/ui/overlay';
import { EmptyState, ErrorState } from '@downstream/ui/patterns';
import { Button, Icon, Skeleton, Toasts, ToneShape } from '@downstream/ui/primitives';
import { OpenDistributor } from '../detail/open-distributor';
import { type ReasonAsked, ReasonDialog } from '../dialogs/reason-dialog';
import { DocumentCard } from './document-card';
import { DocumentSheet } from './document-sheet';
import { DocumentWords } from './document-words';
import { type DocumentRecord, DocumentsStore } from './documents.store';
import { FilingForm } from './filing-form';

/** Every paper and picture of a distributor: filing, looking, newer versions, taking out of use. */
@Component({
  selector: 'ds-documents-tab',
  imports: [Button, DocumentCard, EmptyState, ErrorState, FilingForm, Icon, Skeleton, ToneShape],
  providers: [DocumentsStore],
  templateUrl: './documents-tab.html',
  styleUrl: './documents-tab.css',
})
export class DocumentsTab {
  readonly distributorId = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(DocumentsStore);
  private readonly words = inject(DocumentWords);
  private readonly sheets = inject(Sheets);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly record = inject(OpenDistributor).record;

  protected readonly may = inject(Session).can('document:write');
  /** Which form is open: a new document, or the newer version of one. */
  protected readonly filing = signal<DocumentId | 'new' | undefined>(undefined);
  protected readonly closed = computed(() =>
    this.record()?.state === 'TERMINATED' ? this.t('problem.DOCUMENTS_CLOSED') : undefined,
  );

  constructor() {
    effect(() => this.store.distributorId.set(this.distributorId() as DistributorId));
  }

  protected look({ id }: DocumentRecord): void {
    void this.sheets.open(DocumentSheet, id, { injector: this.injector, wide: true });
  }

  protected close(): void {
    const opener = this.filing() === 'new' ? '[data-file]' : `[data-renew="${this.filing()}"]`;
    this.filing.set(undefined);
    // Back to the button that opened the form, once it is drawn again.
    setTimeout(() => this.element.querySelector<HTMLElement>(opener)?.focus());
  }

  protected async remove(document: DocumentRecord): Promise<void> {
    const asked: ReasonAsked = {
      heading: this.t('distributors.documents.remove'),
      text: this.t('distributors.documents.removeText', { name: this.words.kind(document) }),
      verb: this.t('distributors.documents.remove'),
      reasonLabel: this.t('distributors.documents.removeReason'),
      run: (reason) => this.store.remove(document, reason),
    };
    if (await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked))
      this.toasts.show(this.t('distributors.documents.removeDone'));
  }
}

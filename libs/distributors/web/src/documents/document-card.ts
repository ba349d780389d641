import { Component, computed, inject, input, output } from '@angular/core';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Chip, Icon } from '@downstream/ui/primitives';
import { DocumentWords } from './document-words';
import { fileAddress, type DocumentRecord } from './documents.store';

/** One document in the list: what it is, its newest file, and what is known of that. */
@Component({
  selector: 'ds-document-card',
  imports: [Button, Chip, Icon],
  templateUrl: './document-card.html',
  styleUrl: './document-card.css',
})
export class DocumentCard {
  readonly document = input.required<DocumentRecord>();
  readonly look = output<void>();
  readonly renew = output<void>();
  readonly remove = output<void>();

  protected readonly t = injectWords();
  protected readonly words = inject(DocumentWords);
  private readonly session = inject(Session);
  protected readonly may = computed(() => this.session.can('document:write') && !this.document().removed);
  protected readonly newest = computed(() => this.document().versions[0]);
  protected readonly infected = computed(() => this.newest()?.scan.state === 'INFECTED');
  protected readonly address = computed(() => fileAddress(this.document().id, this.newest()?.number ?? 1));
  protected readonly othersWhy = computed(() =>
    this.document().mayAddVersion ? undefined : this.t('distributors.documents.others'),
  );
}

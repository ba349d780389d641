import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { DocumentId } from '@downstream/kernel';
import { Attempt, injectWords, Session } from '@downstream/ui/client';
import { Sheet } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Preview, type ShownFile } from '@downstream/ui/preview';
import { Button, Chip, CopyId, Icon } from '@downstream/ui/primitives';
import { DocumentWords } from './document-words';
import { DocumentsStore, fileAddress, type VersionRecord } from './documents.store';

/** A document beside the list: what it looks like, what is known of the file, and every version. */
@Component({
  selector: 'ds-document-sheet',
  imports: [Button, Chip, CopyId, Icon, Preview, ProblemBanner, Sheet],
  templateUrl: './document-sheet.html',
  styleUrl: './document-sheet.css',
})
export class DocumentSheet {
  protected readonly t = injectWords();
  protected readonly words = inject(DocumentWords);
  protected readonly store = inject(DocumentsStore);
  protected readonly scanning = new Attempt();
  private readonly id = inject<DocumentId>(DIALOG_DATA);
  private readonly may = inject(Session).can('document:write');

  protected readonly document = computed(() => this.store.byId(this.id));
  private readonly wanted = signal<number | undefined>(undefined);
  protected readonly file = computed(() => {
    const versions = this.document()?.versions ?? [];
    return versions.find(({ number }) => number === this.wanted()) ?? versions[0];
  });
  protected readonly infected = computed(() => this.file()?.scan.state === 'INFECTED');
  protected readonly shown = computed<ShownFile | undefined>(() => {
    const file = this.file();
    if (!file) return undefined;
    const form = file.type === 'PDF' ? 'PDF' : 'PICTURE';
    return { name: file.name, form, scan: file.scan.state, address: fileAddress(this.id, file.number, true) };
  });
  protected readonly mayScan = computed(() => this.may && this.store.list.value()?.scanner === true);

  protected address({ number }: VersionRecord): string {
    return fileAddress(this.id, number);
  }

  protected show({ number }: VersionRecord): void {
    this.wanted.set(number);
  }

  protected scan({ number }: VersionRecord): void {
    const document = this.document();
    if (document) void this.scanning.run(() => this.store.scan(document, number));
  }
}

import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, Injector } from '@angular/core';
import type { AnsweredFile } from '@downstream/attestations/core';
import { downloadOwnDocument, listOwnDocuments } from '@downstream/contracts/distributors/documents';
import { injectWords, resourceOf, urlOf } from '@downstream/ui/client';
import { Skeleton } from '@downstream/ui/elements';
import { ErrorState } from '@downstream/ui/frame';
import { Sheet, Sheets } from '@downstream/ui/overlay';
import { Preview, type ShownFile } from '@downstream/ui/preview';

/** A file of an answer, as it lies with the maker: what its sender may look at again. */
@Component({
  selector: 'ds-own-file',
  imports: [ErrorState, Preview, Sheet, Skeleton],
  template: `<ds-sheet [heading]="file.name">
    @if (shown(); as shown) {
      <ds-preview [file]="shown" />
    } @else if (list.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="file.name" [small]="true" (retry)="list.reload()" />
    } @else if (list.value()) {
      <p>{{ t('answers.files.gone') }}</p>
    } @else {
      <ds-skeleton [lines]="6" />
    }
  </ds-sheet>`,
  styles: `
    ds-preview {
      flex: 1;
    }
  `,
})
export class OwnFile {
  protected readonly t = injectWords();
  protected readonly file = inject<AnsweredFile>(DIALOG_DATA);
  protected readonly list = resourceOf(listOwnDocuments, () => ({}));
  protected readonly shown = computed<ShownFile | undefined>(() => {
    const { id } = this.file;
    const [newest] = this.list.value()?.documents.find((one) => one.id === id)?.versions ?? [];
    if (!newest) return undefined;
    const address = `${urlOf(downloadOwnDocument, { id, number: newest.number })}?inline=true`;
    const form = newest.type === 'PDF' ? 'PDF' : 'PICTURE';
    return { name: newest.name, form, scan: newest.scan, address };
  });
}

/** Opens a file of an answer beside the answer. */
export async function lookAt(file: AnsweredFile, injector: Injector): Promise<void> {
  await injector.get(Sheets).open(OwnFile, file, { injector, wide: true });
}

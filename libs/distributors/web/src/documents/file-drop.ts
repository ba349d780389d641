import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { documentTypes } from '@downstream/kernel';
import { typeFacts } from '@downstream/distributors/core/documents';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon } from '@downstream/ui/primitives';

/** What the picker offers; the server looks at the bytes. */
const accept = documentTypes.map((type) => typeFacts[type].mediaType).join(',');

/** A place to drop a file on, with a button that does the same. */
@Component({
  selector: 'ds-file-drop',
  imports: [Button, Icon],
  template: `<div
    class="drop"
    [class.over]="over()"
    (dragover)="drag($event, true)"
    (dragleave)="drag($event, false)"
    (drop)="drop($event)"
  >
    <ds-icon name="upload" />
    <div class="text">
      @if (file(); as file) {
        <p class="name">
          <bdi>{{ file.name }}</bdi>
        </p>
      } @else {
        <p>{{ t('distributors.documents.drop') }}</p>
      }
      <p class="ds-quiet ds-small">{{ t('distributors.documents.taken') }}</p>
    </div>
    <input
      #picker
      class="ds-hidden"
      type="file"
      tabindex="-1"
      [accept]="accept"
      [attr.aria-label]="t('distributors.documents.choose')"
      (change)="choose(picker.files); picker.value = ''"
    />
    <button type="button" dsButton (click)="pick()">
      {{ t(file() ? 'distributors.documents.chooseOther' : 'distributors.documents.choose') }}
    </button>
  </div>`,
  styles: `
    .drop {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s3);
      padding: var(--ds-s4);
      border: 1px dashed var(--ds-edge);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    .drop.over {
      border-color: var(--ds-river);
      background: var(--ds-river-soft);
    }
    ds-icon {
      font-size: 18px;
      color: var(--ds-ink-2);
    }
    .text {
      flex: 1;
      min-inline-size: 180px;
    }
    .name {
      font-weight: var(--ds-bold);
      overflow-wrap: anywhere;
    }
  `,
})
export class FileDrop {
  /** The file that was chosen. */
  readonly file = input<File>();
  readonly chosen = output<File>();
  protected readonly t = injectWords();
  protected readonly accept = accept;
  protected readonly over = signal(false);
  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');

  protected pick(): void {
    this.picker()?.nativeElement.click();
  }

  protected choose(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) this.chosen.emit(file);
  }

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    this.choose(event.dataTransfer?.files);
  }
}

import { Component, inject, Injector, input, output, signal } from '@angular/core';
import type { AnsweredFile, QuestionOf } from '@downstream/attestations/core';
import { uploadOwnDocument } from '@downstream/contracts/distributors/documents';
import { Api, Attempt, injectWords, toProblem } from '@downstream/ui/client';
import { Button, Formats, Icon, nextId } from '@downstream/ui/elements';
import { ProblemBanner } from '@downstream/ui/frame';
import { hex } from './hex';

/** Files of an answer: from the device or straight from its camera. A picture is shown, to see whether it can be read. */
@Component({
  selector: 'ds-file-list',
  imports: [Button, Icon, ProblemBanner],
  template: `@for (file of files(); track file.id) {
      <div class="file">
        @if (pictures()[file.id]; as picture) {
          <img [src]="picture" [alt]="t('answers.files.readable')" />
        }
        <span class="name"
          ><bdi>{{ file.name }}</bdi> <span class="ds-quiet">{{ kilobytes(file) }}</span></span
        >
        <button
          dsButton="quiet"
          [icon]="true"
          [attr.aria-label]="t('answers.files.look', { what: file.name })"
          (click)="look(file)"
        >
          <ds-icon name="eye" />
        </button>
        <button
          dsButton="quiet"
          [icon]="true"
          [attr.aria-label]="t('answers.removeOne', { what: file.name })"
          (click)="remove(file)"
        >
          <ds-icon name="close" />
        </button>
      </div>
      @if (pictures()[file.id]) {
        <p class="ds-quiet ds-small">{{ t('answers.files.readable') }}</p>
      }
    }
    <ds-problem [problem]="sending.problem()" />
    @if (files().length < question().most) {
      <div>
        <input
          #box
          class="ds-hidden"
          type="file"
          [id]="id"
          [accept]="question().mediaTypes.join(',')"
          [attr.aria-label]="t('answers.files.add')"
          (change)="add(box)"
        />
        <button dsButton [pending]="sending.busy()" (click)="box.click()">
          <ds-icon name="plus" />{{ t('answers.files.add') }}
        </button>
      </div>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    .file {
      display: flex;
      align-items: center;
      gap: var(--ds-s3);
      padding: var(--ds-s1) var(--ds-s1) var(--ds-s1) var(--ds-s3);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    .name {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    img {
      inline-size: 96px;
      max-block-size: 128px;
      object-fit: contain;
    }
  `,
})
export class FileList {
  readonly question = input.required<QuestionOf<'FILES'>>();
  readonly files = input.required<readonly AnsweredFile[]>();
  readonly changed = output<readonly AnsweredFile[]>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  protected readonly id = nextId('file');
  protected readonly sending = new Attempt();
  protected readonly pictures = signal<Readonly<Record<string, string>>>({});

  protected kilobytes({ bytes }: AnsweredFile): string {
    return `${this.formats.number(Math.max(1, Math.round(bytes / 1000)))} kB`;
  }

  protected async add(box: HTMLInputElement): Promise<void> {
    const [file] = box.files ?? [];
    if (!file) return;
    await this.sending.run(async () => {
      const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      const sent = { ...(await this.keptAs(file)), mediaType: file.type, bytes: file.size, sha256 };
      const { id } = sent;
      if (file.type.startsWith('image/')) this.pictures.update((all) => ({ ...all, [id]: URL.createObjectURL(file) }));
      this.changed.emit([...this.files(), sent]);
    });
    box.value = '';
  }

  /** Hands a file in. One that lies with the maker already, from another answer, is named again and not refused. */
  private async keptAs(file: File): Promise<Pick<AnsweredFile, 'id' | 'name'>> {
    try {
      const query = { kind: 'OTHER' as const, name: file.name };
      const { id, versions } = await this.api.call(uploadOwnDocument, { query, file });
      return { id, name: versions[0]?.name ?? file.name };
    } catch (cause) {
      const { code, details } = toProblem(cause);
      const id = code === 'DOCUMENT_ALREADY_THERE' ? details['id'] : undefined;
      if (typeof id !== 'string' || this.files().some((one) => one.id === id)) throw cause;
      return { id, name: file.name };
    }
  }

  protected async look(file: AnsweredFile): Promise<void> {
    await this.sending.run(async () => {
      const { lookAt } = await import('../look/own-file');
      void lookAt(file, this.injector);
    });
  }

  protected remove(file: AnsweredFile): void {
    this.changed.emit(this.files().filter((one) => one !== file));
  }
}

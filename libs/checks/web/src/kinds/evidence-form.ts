import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FileDrop } from '@downstream/distributors/web';
import { evidenceGrades, type EvidenceGrade } from '@downstream/kernel';
import { Attempt, injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Now, Progress, Toasts } from '@downstream/ui/primitives';
import { KindsStore, type KindCard } from './kinds.store';

/** Brings evidence for a check: a document, where it comes from, how far it can be believed, and how long it counts. */
@Component({
  selector: 'ds-evidence-form',
  imports: [Button, Field, FileDrop, Input, ProblemBanner, Progress],
  templateUrl: './evidence-form.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
      gap: var(--ds-s4);
    }
  `,
})
export class EvidenceForm {
  readonly kind = input.required<KindCard['kind']>();
  /** The check's name. */
  readonly title = input.required<string>();
  readonly done = output<void>();

  protected readonly t = injectWords();
  private readonly store = inject(KindsStore);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  private readonly now = inject(Now).at;
  protected readonly grades = evidenceGrades;
  protected readonly today = computed(() => new Date(this.now()).toISOString().slice(0, 10));
  protected readonly documents = this.store.documents;

  protected readonly document = signal('');
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly source = signal('');
  protected readonly grade = signal<EvidenceGrade>('A');
  protected readonly asOf = signal('');
  protected readonly expiresOn = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly sent = signal<number | undefined>(undefined);

  protected readonly missing = computed(() => {
    const need = (there: boolean): string | undefined =>
      this.tried() && !there ? this.t('checks.evidence.missing') : undefined;
    return {
      file: need(this.document() !== '' || this.file() !== undefined),
      source: need(this.source().trim() !== ''),
      asOf: need(this.asOf() !== ''),
      expiresOn: need(this.expiresOn() !== ''),
      note: need(this.note().trim() !== ''),
    };
  });

  constructor() {
    this.store.readDocuments();
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.act.busy() || Object.values(this.missing()).some(Boolean)) return;
    const bringing = {
      ...{ kind: this.kind(), document: this.document(), grade: this.grade() },
      file: this.document() === '' ? this.file() : undefined,
      ...{ source: this.source().trim(), note: this.note().trim() },
      ...{ asOf: this.asOf(), expiresOn: this.expiresOn() },
    };
    const done = await this.act.run(() => this.store.bring(bringing, (bytes) => this.sent.set(bytes)));
    this.sent.set(undefined);
    if (!done) return;
    this.toasts.show(this.t('checks.evidence.brought'));
    this.done.emit();
  }
}

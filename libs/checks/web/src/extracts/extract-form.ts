import { Component, computed, inject, output, signal } from '@angular/core';
import { companyChanges, companyStatuses, type CompanyChange } from '@downstream/checks/core';
import { FileDrop } from '@downstream/distributors/web';
import { evidenceGrades } from '@downstream/kernel';
import { Attempt, injectWords, localeOf, Words } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Combobox, countryOptions, Field, Icon, Input, Now, Progress, Toasts } from '@downstream/ui/primitives';
import { activityTables, emptyExtract, extractFaults, type ExtractDraft } from './extract-draft';
import { ExtractsStore } from './extracts.store';

/** Writes down what an extract says beside its file; a field that stays empty says nothing. */
@Component({
  selector: 'ds-extract-form',
  imports: [Button, Combobox, Field, FileDrop, Icon, Input, ProblemBanner, Progress],
  templateUrl: './extract-form.html',
  styleUrl: './extract-form.css',
})
export class ExtractForm {
  readonly done = output<void>();
  protected readonly t = injectWords();
  private readonly store = inject(ExtractsStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly now = inject(Now).at;
  protected readonly act = new Attempt();
  protected readonly grades = evidenceGrades;
  protected readonly statuses = companyStatuses;
  protected readonly kinds = companyChanges;
  protected readonly tables = activityTables;
  protected readonly accountStates = ['FILED', 'NONE'] as const;
  protected readonly today = computed(() => new Date(this.now()).toISOString().slice(0, 10));
  protected readonly countries = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly documents = this.store.documents;
  protected readonly document = signal('');
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly draft = signal<ExtractDraft>(emptyExtract);
  protected readonly tried = signal(false);
  protected readonly sent = signal<number | undefined>(undefined);
  private readonly faults = computed(() => (this.tried() ? extractFaults(this.draft()) : {}));
  protected readonly noPaper = computed(() =>
    this.tried() && this.document() === '' && !this.file() ? this.t('checks.evidence.missing') : undefined,
  );

  constructor() {
    this.store.readDocuments();
  }

  protected set(part: Partial<ExtractDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected wrong(field: keyof ExtractDraft): string | undefined {
    const why = this.faults()[field];
    return why === undefined ? undefined : this.t(why);
  }

  protected addChange(): void {
    this.set({ changes: [...this.draft().changes, { what: 'ADDRESS', on: '' }] });
  }

  protected change(at: number, part: { readonly what?: CompanyChange; readonly on?: string }): void {
    this.set({ changes: this.draft().changes.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  }

  protected dropChange(at: number): void {
    this.set({ changes: this.draft().changes.filter((_, i) => i !== at) });
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.act.busy() || this.noPaper() || Object.keys(extractFaults(this.draft())).length > 0) return;
    const paper = { document: this.document(), file: this.document() === '' ? this.file() : undefined };
    const done = await this.act.run(() => this.store.offer(this.draft(), paper, (bytes) => this.sent.set(bytes)));
    this.sent.set(undefined);
    if (!done) return;
    this.toasts.show(this.t('checks.evidence.brought'));
    this.done.emit();
  }
}

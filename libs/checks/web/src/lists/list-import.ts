import { Component, computed, inject, input, signal } from '@angular/core';
import { isOwnList } from '@downstream/contracts/checks';
import { injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DropArea, Field, Input, ToneShape } from '@downstream/ui/primitives';
import { JobCard, type JobState } from '@downstream/ui/work';
import { ListStore, type ListSummary } from './list.store';

/** What is known of a list before its files are handed in. */
export interface ImportedList {
  readonly list: string;
  readonly forms: ListSummary['forms'];
}

const jobStates: Readonly<Record<string, JobState>> = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
};
/** Imports a list: files dropped or chosen, progress, and what was wrong where. The last good version stays meanwhile. */
@Component({
  selector: 'ds-list-import',
  imports: [Button, DropArea, Field, Input, JobCard, ProblemBanner, ToneShape],
  templateUrl: './list-import.html',
  styleUrl: './list-import.css',
})
export class ListImport {
  readonly list = input.required<ImportedList>();
  /** Whether it is a list of the workspace's own: one table, not a publisher's files. */
  protected readonly own = computed(() => isOwnList(this.list().list));

  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  protected readonly files = signal<readonly File[]>([]);
  private readonly chosenForm = signal<string | undefined>(undefined);
  /** The form that the files come in; the list's first one until somebody says otherwise. */
  protected readonly form = computed(() => {
    const { forms } = this.list();
    return forms.find(({ format }) => format === this.chosenForm()) ?? forms[0];
  });
  /** What the publisher calls the files of that form. */
  protected readonly expected = computed(() => this.form()?.files.map(({ name }) => name) ?? []);
  protected readonly run = computed(() => {
    const run = this.store.run();
    return run?.list === this.list().list ? run : undefined;
  });
  protected readonly state = computed(() => jobStates[this.run()?.state ?? ''] ?? 'queued');
  /** What a finished import led to. */
  protected readonly outcome = computed(() => {
    if (this.run()?.held) return this.t('checks.import.held');
    if (this.run()?.unchanged) return this.t('checks.import.unchanged');
    return this.t(this.store.coming() ? 'checks.import.coming' : 'checks.import.done');
  });
  protected readonly why = computed(() => {
    if (!this.store.mayImport()) return this.t('checks.import.who');
    if (this.store.running()) return this.t('problem.LIST_IMPORT_RUNNING');
    if (this.own() && this.files().length > 1) return this.t('checks.own.oneFile');
    return this.files().length === 0 ? this.t('checks.import.chooseFirst') : undefined;
  });

  protected chooseForm(format: string): void {
    this.chosenForm.set(format);
  }

  protected async start(): Promise<void> {
    const format = this.form()?.format;
    if (!format) return;
    await this.store.import(this.list().list, format, this.files());
    if (!this.store.act.problem()) this.files.set([]);
  }
}

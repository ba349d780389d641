import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { kindRules, typeFacts } from '@downstream/distributors/core/documents';
import { documentKinds, type DocumentKind } from '@downstream/kernel';
import { injectWords, type Problem, toProblem } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Formats, Input, Now, Progress, Toasts } from '@downstream/ui/primitives';
import { type DocumentRecord, DocumentsStore, type Filing } from './documents.store';
import { FileDrop } from './file-drop';

/** Which field the server did not accept; others are shown above the form. */
const fieldOf: Readonly<Record<string, 'issuedOn' | 'expiresOn'>> = {
  '/query/issuedOn': 'issuedOn',
  '/query/expiresOn': 'expiresOn',
};

/** Files a document, or a newer version of one: the file, what it is, and the dates its kind asks for. */
@Component({
  selector: 'ds-filing-form',
  imports: [Button, Field, FileDrop, Input, ProblemBanner, Progress],
  templateUrl: './filing-form.html',
  styleUrl: './filing-form.css',
})
export class FilingForm {
  /** The document whose newer version this is; a new document without. */
  readonly of = input<DocumentRecord>();
  readonly done = output<void>();

  protected readonly t = injectWords();
  private readonly store = inject(DocumentsStore);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly now = inject(Now).at;

  protected readonly kinds = documentKinds;
  protected readonly chosen = signal<File | undefined>(undefined);
  protected readonly kind = linkedSignal<DocumentKind | ''>(() => this.of()?.kind ?? '');
  protected readonly issuedOn = signal('');
  protected readonly expiresOn = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly sent = signal<number | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly rule = computed(() => {
    const kind = this.kind();
    return kind === '' ? undefined : kindRules[kind];
  });
  protected readonly today = computed(() => new Date(this.now()).toISOString().slice(0, 10));
  protected readonly asksExpiry = computed(() => ['REQUIRED', 'OPTIONAL'].includes(this.rule()?.expires ?? ''));
  protected readonly asksIssue = computed(() => (this.rule()?.issued ?? 'NONE') !== 'NONE');
  protected readonly issuedHint = computed(() => {
    const rule = this.rule();
    if (!rule?.freshMonths) return undefined;
    return this.t('distributors.documents.fresh', { months: rule.freshMonths, valid: rule.validMonths ?? 0 });
  });
  protected readonly size = computed(() => this.chosen()?.size ?? 0);
  protected readonly sending = computed(() => this.sent() !== undefined);
  /** All bytes have gone; the server looks at them and keeps them. */
  protected readonly looking = computed(() => (this.sent() ?? 0) >= this.size());

  protected readonly errors = computed(() => {
    const problem = this.problem();
    const at = problem && fieldOf[String(problem.details['pointer'] ?? '')];
    const refused = at && problem ? { [at]: this.t(`problem.${problem.code}`) } : {};
    const missing = this.t('ui.error.required');
    const rule = this.rule();
    return {
      kind: this.tried() && this.kind() === '' ? missing : undefined,
      file: this.tried() && !this.chosen() ? this.t('distributors.documents.noFile') : this.tooLarge(),
      issuedOn: this.tried() && rule?.issued === 'REQUIRED' && !this.issuedOn() ? missing : refused['issuedOn'],
      expiresOn: this.tried() && rule?.expires === 'REQUIRED' && !this.expiresOn() ? missing : refused['expiresOn'],
    };
  });
  /** A problem that belongs to no field. */
  protected readonly other = computed(() => {
    const problem = this.problem();
    return problem && fieldOf[String(problem.details['pointer'] ?? '')] ? undefined : problem;
  });
  /** What was found instead of a form that is taken, and what to do. */
  protected readonly found = computed(() => {
    const problem = this.problem();
    const found = problem?.code === 'DOCUMENT_TYPE_REFUSED' ? String(problem.details['found'] ?? '') : '';
    return ['HEIC', 'OFFICE', 'ARCHIVE'].includes(found) ? this.t(`distributors.documents.found.${found}`) : undefined;
  });

  protected take(file: File): void {
    this.chosen.set(file);
    this.problem.set(undefined);
  }

  /** What the server said of a date counts until another one stands there. */
  protected date(which: 'issuedOn' | 'expiresOn', day: string): void {
    this[which].set(day);
    this.problem.set(undefined);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const [file, kind] = [this.chosen(), this.kind()];
    if (this.sending() || !file || kind === '' || Object.values(this.errors()).some(Boolean)) return;
    this.problem.set(undefined);
    this.sent.set(0);
    try {
      const before = this.of();
      const filing = this.filing(kind);
      const progress = (bytes: number): void => this.sent.set(bytes);
      if (before) await this.store.renew(before, file, filing, progress);
      else await this.store.file(file, filing, progress);
      this.toasts.show(this.t(before ? 'distributors.documents.renewed' : 'distributors.documents.filed'));
      this.done.emit();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.sent.set(undefined);
    }
  }

  private filing(kind: DocumentKind): Filing {
    const issuedOn = this.asksIssue() ? this.issuedOn() || null : null;
    const expiresOn = this.asksExpiry() ? this.expiresOn() || null : null;
    return { kind, issuedOn, expiresOn, note: this.note().trim() || null };
  }

  private tooLarge(): string | undefined {
    const most = typeFacts.PDF.maxBytes;
    if (this.size() <= most) return undefined;
    return this.t('distributors.documents.tooLarge', { most: this.formats.number(most / 1024 / 1024) });
  }
}

import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { listColumns, readTable, rowFaults } from '@downstream/catalogue/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { faultsIn, faultWords } from '../words/fault-words';
import { type ListRow, ListStore } from './list-store';
import { ListWords } from './list-words';
import { RowTable } from './row-table';

/** Faults named at once; more are counted. */
const NAMED = 8;

/** A draft in the hands of its writer: row by row, or as a pasted table; kept as a whole. */
@Component({
  selector: 'ds-draft-editor',
  imports: [Button, Field, Input, RowTable],
  template: `<ds-field
      [label]="t('catalogue.lists.source')"
      [hint]="t('catalogue.lists.sourceHint')"
      [error]="source().trim() ? null : t('catalogue.fault.REQUIRED')"
    >
      <input #from dsInput autocomplete="off" maxlength="500" [value]="source()" (input)="source.set(from.value)" />
    </ds-field>
    @if (faults().length) {
      <div class="faults" role="alert">
        <p>{{ t('ui.summary.title', { n: faults().length }) }}</p>
        <ul>
          @for (fault of faults().slice(0, most); track $index) {
            <li>{{ fault }}</li>
          }
        </ul>
      </div>
    }
    <ds-row-table [kind]="version().kind" [(rows)]="rows" [writable]="true" />
    <details>
      <summary>{{ t('catalogue.paste.title') }}</summary>
      <div class="ds-group paste">
        <ds-field
          [label]="t('catalogue.paste.label')"
          [hint]="t('catalogue.paste.hint', { columns: columns() })"
          [error]="wrong()"
        >
          <textarea #pasted dsInput class="ds-mono" rows="6" [value]="table()" (input)="type(pasted.value)"></textarea>
        </ds-field>
        <div class="ds-cluster">
          <button dsButton (click)="take(false)">{{ t('catalogue.paste.add') }}</button>
          <button dsButton (click)="take(true)">{{ t('catalogue.paste.replace') }}</button>
        </div>
      </div>
    </details>
    <div class="ds-cluster">
      <button dsButton [pending]="store.act.busy()" [reason]="why()" (click)="save()">
        {{ t('catalogue.lists.save') }}
      </button>
      <span class="ds-quiet">{{ why() ?? t('catalogue.lists.unsaved') }}</span>
    </div>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
      min-inline-size: 0;
    }
    .faults {
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-stop-line);
      border-inline-start: 3px solid var(--ds-stop-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-stop-soft);
    }
    .faults p {
      font-weight: var(--ds-bold);
    }
    .paste {
      padding-block: var(--ds-s3);
    }
  `,
})
export class DraftEditor {
  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  private readonly words = inject(ListWords);
  private readonly toasts = inject(Toasts);
  protected readonly most = NAMED;
  protected readonly version = computed(() => this.store.version()!);
  protected readonly rows = linkedSignal<readonly ListRow[]>(() => this.version().rows);
  protected readonly source = linkedSignal(() => this.version().source);
  protected readonly table = signal('');
  protected readonly pasteFault = signal<string | null>(null);
  protected readonly wrong = this.pasteFault.asReadonly();
  protected readonly columns = computed(() => listColumns[this.version().kind].map(({ name }) => name).join(', '));
  /** Whether anything differs from what is kept. */
  readonly dirty = computed(
    () =>
      this.source().trim() !== this.version().source ||
      JSON.stringify(this.rows()) !== JSON.stringify(this.version().rows),
  );
  protected readonly faults = computed(() => {
    const own = rowFaults(this.version().kind, this.rows() as never);
    const all = own.length > 0 ? own : faultsIn(this.store.act.problem());
    return all.map(({ pointer, code }) => `${this.words.place(pointer)}: ${faultWords(code, this.t)}`);
  });
  protected readonly why = computed(() => {
    if (!this.dirty()) return this.t('catalogue.edit.nothing');
    return this.faults().length > 0 ? this.t('catalogue.lists.faultsFirst') : undefined;
  });

  protected type(text: string): void {
    this.table.set(text);
    this.pasteFault.set(null);
  }

  /** Takes the pasted rows, behind those there are or instead of them. */
  protected take(instead: boolean): void {
    const { rows, faults } = readTable(this.version().kind, this.table());
    const [first] = faults;
    if (first) return this.pasteFault.set(`${this.words.place(first.pointer)}: ${faultWords(first.code, this.t)}`);
    const given = rows as unknown as ListRow[];
    this.rows.update((old) => (instead ? given : [...old, ...given]));
    this.table.set('');
  }

  protected async save(): Promise<void> {
    if (await this.store.save(this.source().trim(), [...this.rows()]))
      this.toasts.show(this.t('catalogue.lists.saved'));
  }
}

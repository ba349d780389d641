import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { faultsOfProposal } from '@downstream/catalogue/core';
import { askSensitivity } from '@downstream/contracts/catalogue';
import type { Instant } from '@downstream/kernel';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState, hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Now, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar, ErrorSummary } from '@downstream/ui/work';
import { ClassificationPanel } from '../item/classification-panel';
import { SensitivityPanel } from '../item/sensitivity-panel';
import { faultsIn } from '../words/fault-words';
import { dotted, ItemWords } from '../words/item-words';
import { ClassifyFields } from './classify-fields';
import {
  classifyErrors,
  classifyForm,
  classifyModelOf,
  codesOf,
  emptyClassification,
  writtenOf,
} from './classify-model';
import { ClassifyStore } from './classify.store';

/** Says what an item is by law: the fields, and beside them what the lists would say of these codes. */
@Component({
  selector: 'ds-classify-page',
  imports: [
    Button,
    ClassificationPanel,
    ClassifyFields,
    DecisionBar,
    ErrorState,
    ErrorSummary,
    PageHeader,
    ProblemBanner,
    SensitivityPanel,
    Skeleton,
  ],
  providers: [ClassifyStore],
  templateUrl: './classify.page.html',
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class ClassifyPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(ClassifyStore);
  protected readonly words = inject(ItemWords);
  private readonly now = inject(Now).at;
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly at = (): Instant => new Date(this.now()).toISOString() as Instant;

  protected readonly model = signal(emptyClassification());
  protected readonly form = classifyForm(this.model, this.at, this.t);
  private readonly tried = signal(false);
  /** Somebody was faster: what they saved stands beside what was typed. */
  protected readonly stale = signal(false);
  protected readonly errors = computed(() => (this.tried() ? this.form().errorSummary() : []));
  protected readonly labels = computed(() => {
    const facts = ['hs', 'eccn', 'euCode', 'militaryCode', 'parameters', 'basis', 'nextReview'];
    const parts = ['name', 'value', 'unit'];
    return Object.fromEntries([
      ...facts.map((name) => [name, this.t(`catalogue.fact.${name}`)]),
      ...parts.map((name) => [name, this.t(`catalogue.parameter.${name}`)]),
    ]) as Record<string, string>;
  });

  private readonly codes = computed(() => codesOf(this.model()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  private readonly preview = resourceOf(askSensitivity, () => {
    const item = this.store.item();
    return item ? { params: { id: item.id }, query: this.codes() ?? {} } : undefined;
  });
  /** What the lists would say if this were approved. */
  protected readonly found = computed(() => this.preview.value() ?? this.store.item()?.sensitivity);
  protected readonly carried = computed(() => {
    const carried = this.codes()?.edition === 'HS2017' ? (this.preview.value()?.carried ?? []) : [];
    if (carried.length === 0) return undefined;
    if (carried.some(({ certain }) => !certain)) return this.t('catalogue.classify.notCarried');
    return this.t('catalogue.classify.carriedTo', { codes: carried.map(({ hs6 }) => dotted(hs6)).join(', ') });
  });
  protected readonly deciding = computed(() => {
    const rows = this.found()?.signals.map(({ row }) => row['parameters']) ?? [];
    return [...new Set(rows.flatMap((names) => (Array.isArray(names) ? names : [])))];
  });

  protected readonly link = computed(() => ['/desk/items', this.id()]);
  protected readonly crumbs = computed(() => [
    { label: this.t('catalogue.items.title'), link: ['/desk/items'] },
    { label: this.store.item()?.sku ?? '', link: this.link() },
  ]);
  /** Why it cannot be written at all. */
  protected readonly locked = computed(() =>
    this.store.item()?.waiting?.state === 'PENDING_APPROVAL' ? this.t('catalogue.why.waits') : undefined,
  );
  /** Why it cannot be proposed yet; a draft may be kept all the same. */
  protected readonly incomplete = computed(() => {
    if (this.locked()) return this.locked();
    const { hs, ...written } = writtenOf(this.model());
    const facts = { ...written, hs: hs && { digits: hs.code, edition: hs.edition } };
    return faultsOfProposal(facts, this.at()).length > 0 ? this.t('catalogue.why.incomplete') : undefined;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.open(id));
    });
    hotkeys([{ keys: 'mod+Enter', label: 'catalogue.key.send', run: () => void this.save(!this.incomplete()) }]);
  }

  protected async open(id: string): Promise<void> {
    const item = await this.store.read(id);
    const from = item?.waiting ?? item?.inForce;
    if (from) this.model.set(classifyModelOf(from));
    // The day of the last review says nothing about the next.
    if (item && !item.waiting) this.model.update((model) => ({ ...model, nextReview: '' }));
  }

  protected async save(propose: boolean): Promise<void> {
    if (this.locked() || this.store.act.busy()) return;
    this.tried.set(true);
    await submit(this.form, {
      action: async () => {
        if (!(await this.store.save(writtenOf(this.model()), propose))) {
          const problem = this.store.act.problem();
          if ([409, 412].includes(problem?.status ?? 0)) await this.meet();
          return classifyErrors(this.form, this.model(), faultsIn(problem), this.t);
        }
        const sku = this.store.item()?.sku ?? '';
        this.toasts.show(this.t(propose ? 'catalogue.done.propose' : 'catalogue.done.draft', { sku }));
        await this.router.navigate(this.link());
        return undefined;
      },
    });
  }

  /** Reads what somebody else saved; what was typed stays in the form. */
  private async meet(): Promise<void> {
    await this.store.read(this.id());
    this.stale.set(true);
  }
}

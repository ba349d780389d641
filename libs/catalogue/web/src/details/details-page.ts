import { computed, inject, signal, type Signal } from '@angular/core';
import { submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Api, Attempt, injectWords, type Problem, Words } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts, hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton, Toasts } from '@downstream/ui/primitives';
import { DecisionBar, ErrorSummary } from '@downstream/ui/work';
import { faultsIn } from '../words/fault-words';
import { type ItemRecord, ItemWords } from '../words/item-words';
import { DetailsFields } from './details-fields';
import { detailErrors, detailsForm, type DetailsModel, emptyDetails } from './details-model';

/** What the template of both pages is made of. */
export const detailsImports = [
  Button,
  DecisionBar,
  DetailsFields,
  ErrorState,
  ErrorSummary,
  FactLine,
  Facts,
  PageHeader,
  ProblemBanner,
  RouterLink,
  Skeleton,
];

/** What registering and changing an item share: the form, its errors, and what happens on sending. */
export abstract class DetailsPage {
  protected readonly t = injectWords();
  protected readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly model = signal<DetailsModel>(emptyDetails(inject(Words).language()));
  protected readonly form = detailsForm(this.model, this.t);
  protected readonly act = new Attempt();
  private readonly tried = signal(false);
  /** What somebody else saved while this was typed. */
  protected readonly meanwhile = signal<ItemRecord | undefined>(undefined);
  protected readonly words = inject(ItemWords);
  protected readonly errors = computed(() => (this.tried() ? this.form().errorSummary() : []));
  protected readonly labels = computed(() => ({
    sku: this.t('catalogue.details.sku'),
    names: this.t('catalogue.details.names'),
    text: this.t('catalogue.details.name'),
    language: this.t('catalogue.details.language'),
    description: this.t('catalogue.details.description'),
  }));

  abstract readonly heading: Signal<string>;
  abstract readonly lead: Signal<string>;
  /** The verb on the button. */
  abstract readonly verb: Signal<string>;
  /** What happens when it is pressed. */
  abstract readonly why: Signal<string>;
  abstract readonly back: Signal<readonly unknown[]>;
  abstract readonly crumbs: Signal<{ label: string; link: readonly unknown[] }[]>;
  abstract readonly ready: Signal<boolean>;
  abstract readonly failed: Signal<Problem | undefined>;
  abstract readonly whyNot: Signal<string | undefined>;
  protected abstract again(): void;
  /** Sends it. @throws Problem */
  protected abstract send(): Promise<ItemRecord>;
  /** What is said when it is done. */
  protected abstract done(item: ItemRecord): string;
  /** Something is to be done where it was refused, such as reading the item again. */
  protected refused(_problem: Problem): void {
    // Nothing.
  }

  constructor() {
    hotkeys([{ keys: 'mod+Enter', label: 'catalogue.key.send', run: () => void this.save() }]);
  }

  protected async save(): Promise<void> {
    if (this.whyNot()) return;
    this.tried.set(true);
    await submit(this.form, {
      action: async () => {
        let item: ItemRecord | undefined;
        if (!(await this.act.run(async () => (item = await this.send()))) || !item) {
          const problem = this.act.problem();
          if (problem) this.refused(problem);
          const taken = problem?.code === 'ITEM_NUMBER_TAKEN';
          const faults = taken ? [{ pointer: '/sku', code: 'TWICE' } as const] : faultsIn(problem);
          return detailErrors(this.form, faults, this.t);
        }
        this.toasts.show(this.done(item));
        await this.router.navigate(['/desk/items', item.id]);
        return undefined;
      },
    });
  }
}

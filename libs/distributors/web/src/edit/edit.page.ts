import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton, Toasts, ToneShape } from '@downstream/ui/primitives';
import { DecisionBar, ErrorSummary } from '@downstream/ui/work';
import { RecordFailed } from '../detail/record-failed';
import { factsForm, serverErrors } from '../facts/facts-form';
import { FactsFields } from '../facts/facts-fields';
import { fieldLabels } from '../facts/field-labels';
import { FactsLive } from '../facts/live-panel';
import { settled } from '../facts/settled';
import { sponsorOptions } from '../facts/sponsors';
import { WhoWords } from '../words/who-words';
import { BothVersions } from './both-versions';
import { EditStore } from './edit.store';

/** Changes the facts of a distributor. After the invitation that is done on its behalf, and says so. */
@Component({
  selector: 'ds-edit-distributor',
  imports: [
    BothVersions,
    Button,
    DecisionBar,
    ErrorSummary,
    FactsFields,
    FactsLive,
    PageHeader,
    ProblemBanner,
    RecordFailed,
    Skeleton,
    ToneShape,
  ],
  providers: [EditStore],
  templateUrl: './edit.page.html',
  styleUrl: '../register/register.page.css',
})
export class EditPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(EditStore);
  protected readonly who = inject(WhoWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly form = factsForm(this.store.model, this.t);
  protected readonly tried = signal(false);
  protected readonly labels = fieldLabels(this.t);
  protected readonly errors = computed(() => (this.tried() ? this.form().errorSummary() : []));
  protected readonly sponsors = sponsorOptions(
    () => {
      const { sponsorId, sponsorName } = this.store.record() ?? {};
      return sponsorId && sponsorName ? { id: sponsorId, name: sponsorName } : undefined;
    },
    () => this.t('distributors.facts.noSponsor'),
  );
  protected readonly name = computed(() => this.store.record()?.legalName.native ?? '');
  protected readonly link = computed(() => ['/desk/distributors', this.id()]);
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
    { label: this.name(), link: this.link() },
  ]);
  protected readonly onBehalf = computed(() => {
    const state = this.store.record()?.state;
    return state !== undefined && state !== 'DRAFT';
  });
  protected readonly whyNot = computed(() => {
    if (this.store.record()?.mayRevise === false) return this.t('distributors.why.locked');
    if (this.store.both().length > 0) return this.t('distributors.edit.chooseFirst');
    return this.store.dirty() ? undefined : this.t('distributors.edit.nothing');
  });
  private readonly typed = settled(() => this.store.model(), this.store.model());

  constructor() {
    effect(() => void this.store.open(this.id()));
    effect(() => {
      this.typed();
      untracked(() => this.store.keep());
    });
    // Whoever leaves before the moment has passed loses nothing either.
    inject(DestroyRef).onDestroy(() => this.store.keep());
    hotkeys([{ keys: 'mod+Enter', label: this.t('distributors.edit.act'), run: () => void this.save() }]);
  }

  protected retry(): void {
    void this.store.open(this.id());
  }

  protected async leave(): Promise<void> {
    this.store.forget();
    await this.router.navigate(this.link());
  }

  protected async save(): Promise<void> {
    if (this.whyNot()) return;
    this.tried.set(true);
    await submit(this.form, {
      action: async () => {
        if (!(await this.store.save())) {
          const problem = this.store.problem();
          return problem && serverErrors(this.form, this.store.model, problem, this.t);
        }
        this.toasts.show(this.t('distributors.edit.done', { name: this.name() }));
        await this.router.navigate(this.link());
        return undefined;
      },
    });
  }
}

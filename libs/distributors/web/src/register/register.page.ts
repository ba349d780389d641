import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Formats, Toasts } from '@downstream/ui/primitives';
import { DecisionBar, ErrorSummary } from '@downstream/ui/work';
import { fieldLabels } from '../facts/field-labels';
import { factsForm, serverErrors } from '../facts/facts-form';
import { FactsFields } from '../facts/facts-fields';
import { FactsLive } from '../facts/live-panel';
import { settled } from '../facts/settled';
import { sponsorOptions } from '../facts/sponsors';
import { RegisterStore } from './register.store';

/** Registers a distributor: six fields, the rest folded, and at the side what can be told of the entries at once. */
@Component({
  selector: 'ds-register-page',
  imports: [Button, DecisionBar, ErrorSummary, FactsFields, FactsLive, PageHeader, ProblemBanner, RouterLink],
  providers: [RegisterStore],
  templateUrl: './register.page.html',
  styleUrl: './register.page.css',
})
export class RegisterPage {
  protected readonly t = injectWords();
  protected readonly store = inject(RegisterStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  protected readonly form = factsForm(this.store.model, this.t);
  protected readonly tried = signal(false);
  protected readonly sponsors = sponsorOptions(
    () => undefined,
    () => this.t('distributors.facts.noSponsor'),
  );
  protected readonly labels = fieldLabels(this.t);
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
  ]);
  protected readonly kept = computed(() => {
    const at = this.store.keptAt();
    return at === undefined
      ? undefined
      : this.t('distributors.register.kept', { at: this.formats.dateTime(new Date(at).toISOString()) });
  });
  protected readonly errors = computed(() => (this.tried() ? this.form().errorSummary() : []));
  private readonly typed = settled(() => this.store.model(), this.store.model());

  constructor() {
    effect(() => {
      const model = this.typed();
      untracked(() => this.store.keep(model));
    });
    // Whoever leaves before the moment has passed loses nothing either.
    inject(DestroyRef).onDestroy(() => this.store.keep(this.store.model()));
    hotkeys([{ keys: 'mod+Enter', label: this.t('distributors.register.act'), run: () => void this.register() }]);
  }

  protected clear(): void {
    this.store.clear();
    this.tried.set(false);
    this.form().reset();
  }

  protected async register(): Promise<void> {
    if (this.store.busy()) return;
    this.tried.set(true);
    await submit(this.form, {
      action: async () => {
        const registered = await this.store.register();
        const problem = this.store.problem();
        if (!registered) return problem && serverErrors(this.form, this.store.model, problem, this.t);
        this.toasts.show(this.t('distributors.register.done', { name: registered.legalName.native }));
        await this.router.navigate(['/desk/distributors', registered.id]);
        return undefined;
      },
    });
  }
}

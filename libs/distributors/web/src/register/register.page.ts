import { Component, computed, DestroyRef, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Dialogs } from '@downstream/ui/overlay';
import { Button, Formats, Toasts } from '@downstream/ui/primitives';
import { DecisionBar, ErrorSummary } from '@downstream/ui/work';
import { ReasonDialog, type ReasonAsked } from '../dialogs/reason-dialog';
import { fieldLabels } from '../facts/field-labels';
import { factsForm, serverErrors } from '../facts/facts-form';
import { FactsFields } from '../facts/facts-fields';
import { FactsLive } from '../facts/live-panel';
import { settled } from '../facts/settled';
import type { Registration } from '../facts/facts-model';
import { sponsorOptions } from '../facts/sponsors';
import type { Likeness } from '../words/likeness-words';
import { RegisterStore } from './register.store';

/** So many others one reason may be about. */
const MOST_EXPLAINED = 20;

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
  private readonly dialogs = inject(Dialogs);
  private readonly live = viewChild(FactsLive);
  /** Somebody wants to register, and is told first who is like it. */
  protected readonly wanted = signal(false);
  protected readonly waiting = computed(() => this.wanted() && (this.live()?.comparing() ?? false));
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
    effect(() => {
      if (!this.wanted() || this.waiting()) return;
      untracked(() => {
        this.wanted.set(false);
        void this.goOn();
      });
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

  /** Registers once it is known who is like it. What is wrong in the form is said at once. */
  protected async register(): Promise<void> {
    if (this.store.busy() || this.wanted()) return;
    this.tried.set(true);
    let right = false;
    await submit(this.form, {
      action: () => {
        right = true;
        return Promise.resolve(undefined);
      },
    });
    if (right) this.wanted.set(true);
  }

  /** Goes on: at once where nobody is very much like it, else with a reason. */
  private async goOn(): Promise<void> {
    const strong = this.live()?.strong() ?? [];
    const explained = strong.length > 0 ? await this.explain(strong) : null;
    if (explained === undefined) return;
    await submit(this.form, {
      action: async () => {
        const registered = await this.store.register(explained);
        const problem = this.store.problem();
        if (!registered) return problem && serverErrors(this.form, this.store.model, problem, this.t);
        this.toasts.show(this.t('distributors.register.done', { name: registered.legalName.native }));
        await this.router.navigate(['/desk/distributors', registered.id]);
        return undefined;
      },
    });
  }

  /** The reason why one goes on; undefined when one does not. */
  private async explain(strong: readonly Likeness[]): Promise<Registration['explanation'] | undefined> {
    let explained: Registration['explanation'];
    await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, {
      heading: this.t('distributors.explain.heading'),
      text: this.t('distributors.explain.text', {
        n: strong.length,
        names: strong.map(({ legalName }) => legalName.native).join(', '),
      }),
      verb: this.t('distributors.explain.act'),
      reasonLabel: this.t('distributors.explain.reason'),
      reasonHint: this.t('distributors.explain.reasonHint'),
      // What the server finds wrong is said at the form, not in the dialog.
      run: (reason) => {
        explained = { others: strong.slice(0, MOST_EXPLAINED).map(({ id }) => id), reason };
        return Promise.resolve();
      },
    });
    return explained ?? undefined;
  }
}

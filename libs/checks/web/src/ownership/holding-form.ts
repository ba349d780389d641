import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { changeOwnership } from '@downstream/contracts/checks';
import { evidenceGrades, ownershipPartyKinds } from '@downstream/kernel';
import { Api, Attempt, injectWords, localeOf, newKey, Words } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Combobox, countryOptions, Field, Input, Now, Toasts } from '@downstream/ui/primitives';
import { changesOf, draftFaults, emptyHolding, holdingOf, SOMEBODY_ELSE, type HoldingDraft } from './holding-draft';
import type { ChartEdge, OwnershipView } from './ownership-words';

/** Says who holds what: a new holding, or a correction of one on file, which waits for a second person. */
@Component({
  selector: 'ds-holding-form',
  imports: [Button, Combobox, Field, Input, ProblemBanner],
  templateUrl: './holding-form.html',
  styleUrl: './holding-form.css',
})
export class HoldingForm {
  readonly view = input.required<OwnershipView>();
  /** The holding that is corrected; null for a new one. */
  readonly edge = input<ChartEdge | null>(null);
  /** Something was said; the chart is to be read again. */
  readonly said = output();
  readonly closed = output();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly today = new Date(inject(Now).at()).toISOString().slice(0, 10);
  private readonly words = inject(Words);
  protected readonly act = new Attempt();
  protected readonly tried = signal(false);
  protected readonly somebodyElse = SOMEBODY_ELSE;
  protected readonly grades = evidenceGrades;
  protected readonly kinds = ownershipPartyKinds;
  protected readonly shareKinds = ['EXACT', 'BAND', 'UNKNOWN'] as const;
  protected readonly countries = computed(() => countryOptions(localeOf(this.words.language())));
  protected readonly draft = linkedSignal((): HoldingDraft => {
    const edge = this.edge();
    return edge ? holdingOf(edge, this.today) : emptyHolding(this.view().id, this.today);
  });
  private readonly faults = computed(() => (this.tried() ? draftFaults(this.draft()) : {}));
  private key = newKey();

  protected set(part: Partial<HoldingDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected wrong(field: keyof HoldingDraft): string | undefined {
    const why = this.faults()[field];
    return why === undefined ? undefined : this.t(why);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const draft = this.draft();
    if (Object.keys(draftFaults(draft)).length > 0) return;
    const corrected = this.edge()?.id ?? null;
    const changes = changesOf(draft, corrected, () => crypto.randomUUID(), this.t('checks.ownership.nobodyNamed'));
    await this.act.run(async () => {
      const body = { changes, reason: draft.reason };
      const params = { id: this.view().id as never };
      const { outcome } = await this.api.call(changeOwnership, { params, body, key: this.key });
      this.key = newKey();
      this.toasts.show(this.t(`checks.ownership.outcome.${outcome}`));
      this.said.emit();
    });
  }
}

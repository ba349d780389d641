import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Attempt } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input } from '@downstream/ui/primitives';
import type { ModelSettings, ModelsRecord } from './model-store';
import { ModelWords } from './model-words';

const groups = ['GEOGRAPHY', 'PRODUCT', 'PARTY', 'ROLE', 'BEHAVIOUR', 'CAPABILITY'] as const;
const tiers = ['LOW', 'MEDIUM', 'HIGH'] as const;
const floors = ['OV-01', 'OV-02', 'OV-03', 'OV-04', 'OV-05'] as const;

/** The settings of a next version of the model, to be written as a draft. */
@Component({
  selector: 'ds-model-form',
  imports: [Button, Field, Input, ProblemBanner],
  templateUrl: './model-form.html',
  styleUrl: './model-form.css',
})
export class ModelForm {
  /** What it begins with. */
  readonly from = input.required<ModelSettings>();
  readonly models = input.required<ModelsRecord>();
  readonly act = input.required<Attempt>();
  readonly written = output<{ readonly source: string; readonly settings: ModelSettings }>();
  readonly left = output<void>();
  protected readonly words = inject(ModelWords);
  protected readonly t = this.words.t;
  protected readonly groups = groups;
  protected readonly tiers = tiers;
  protected readonly bounds = ['MEDIUM', 'HIGH'] as const;
  protected readonly floors = floors;

  protected readonly settings = linkedSignal(() => this.from());
  protected readonly source = signal('');
  protected readonly tried = signal(false);
  protected readonly sum = computed(() => groups.reduce((sum, group) => sum + this.settings().weights[group], 0));
  /** Flags with a weight of their own, and those that have the catalogue's. */
  protected readonly chosen = computed(() =>
    this.models().flags.flatMap((one) => {
      const own = this.settings().flagWeights[one.flag];
      return own === undefined ? [] : [{ ...one, own }];
    }),
  );
  protected readonly others = computed(() =>
    this.models().flags.filter(({ flag }) => this.settings().flagWeights[flag] === undefined),
  );
  /** Why the draft is not written yet; undefined where it may be. */
  protected readonly why = computed(() => {
    const { thresholds, reviewMonths } = this.settings();
    if (this.sum() !== 100) return this.t('risk.model.fault.SUM', { sum: this.sum() });
    if (thresholds.MEDIUM >= thresholds.HIGH) return this.t('risk.model.fault.THRESHOLDS');
    const { LOW, MEDIUM, HIGH } = reviewMonths;
    const most = this.models().longestReview;
    if (HIGH > MEDIUM || MEDIUM > LOW) return this.t('risk.model.fault.REVIEWS');
    if (tiers.some((tier) => reviewMonths[tier] < 1 || reviewMonths[tier] > most[tier])) {
      return this.t('risk.model.fault.LONGEST', { low: most.LOW, medium: most.MEDIUM, high: most.HIGH });
    }
    return undefined;
  });

  protected weigh(group: (typeof groups)[number], text: string): void {
    this.settings.update((now) => ({ ...now, weights: { ...now.weights, [group]: Number(text) } }));
  }

  protected bound(tier: 'MEDIUM' | 'HIGH', text: string): void {
    this.settings.update((now) => ({ ...now, thresholds: { ...now.thresholds, [tier]: Number(text) } }));
  }

  protected review(tier: (typeof tiers)[number], text: string): void {
    this.settings.update((now) => ({ ...now, reviewMonths: { ...now.reviewMonths, [tier]: Number(text) } }));
  }

  protected floor(id: (typeof floors)[number], counts: boolean): void {
    this.settings.update((now) => {
      const rest = now.floorsOff.filter((one) => one !== id);
      return { ...now, floorsOff: counts ? rest : [...rest, id] };
    });
  }

  /** Gives a flag a weight of its own; null is the catalogue's again. */
  protected flag(flag: string, weight: number | null): void {
    if (flag === '') return;
    this.settings.update((now) => {
      const { [flag]: _, ...rest } = now.flagWeights;
      return { ...now, flagWeights: weight === null ? rest : { ...rest, [flag]: weight } };
    });
  }

  protected catalogueWeight = (flag: string): number =>
    this.models().flags.find((one) => one.flag === flag)?.weight ?? 0;

  protected write(): void {
    this.tried.set(true);
    const source = this.source().trim();
    if (source && !this.why()) this.written.emit({ source, settings: this.settings() });
  }
}

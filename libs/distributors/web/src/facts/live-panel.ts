import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listDistributors } from '@downstream/contracts/distributors';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { Icon, Progress, ToneShape } from '@downstream/ui/primitives';
import { DistributorStateChip } from '../words/state-chip';
import { neededFacts } from './completeness';
import { FactWords } from './fact-words';
import type { FactsModel } from './facts-model';
import { registryHint } from './registry-number';
import { settled } from './settled';

const LIKE = 3;

/** Beside the form: what is complete, what the register's number tells by its form, and who is registered already. */
@Component({
  selector: 'ds-facts-live',
  imports: [DistributorStateChip, Icon, Progress, RouterLink, ToneShape],
  templateUrl: './live-panel.html',
  styleUrl: './live-panel.css',
})
export class FactsLive {
  readonly model = input.required<FactsModel>();
  /** The distributor being changed: it is not its own double. */
  readonly own = input<string>();

  protected readonly t = injectWords();
  protected readonly facts = inject(FactWords);
  protected readonly needed = computed(() => neededFacts(this.model()));
  protected readonly given = computed(() => this.needed().filter(({ given }) => given).length);
  protected readonly hint = computed(() => {
    const { country, scheme, number } = this.model();
    return registryHint(country, scheme, number);
  });

  // One search at a time: a number tells more than a name.
  private readonly wanted = settled(() => {
    const { number, native, latin } = this.model();
    return [number, native, latin].map((text) => text.trim()).find((text) => [...text].length >= LIKE) ?? '';
  }, '');
  private readonly found = resourceOf(listDistributors, () =>
    this.wanted() ? { query: { q: this.wanted(), limit: LIKE } } : undefined,
  );
  protected readonly like = computed(() => (this.found.value()?.rows ?? []).filter(({ id }) => id !== this.own()));
  protected readonly likeTotal = computed(() => {
    const { rows = [], total = 0 } = this.found.value() ?? {};
    return total - (rows.length - this.like().length);
  });
  protected readonly compared = computed(() => this.wanted() !== '' && this.found.value() !== undefined);
  protected readonly notCompared = computed(() => this.wanted() !== '' && this.found.problem() !== undefined);
}

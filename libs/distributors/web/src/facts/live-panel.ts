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

/** Characters a text needs to be looked for. */
const LONG = 3;
const SHOWN = 3;

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

  // The number and the name are looked for apart: a double may have another number, or another name.
  private readonly searches = [
    this.search(({ number }) => [number]),
    this.search(({ native, latin }) => [native, latin]),
  ];
  private readonly asked = computed(() => this.searches.filter(({ text }) => text() !== ''));
  protected readonly like = computed(() => {
    const rows = this.asked().flatMap(({ found }) => found.value()?.rows ?? []);
    return rows.filter(({ id }, i) => id !== this.own() && rows.findIndex((row) => row.id === id) === i);
  });
  protected readonly notCompared = computed(() => this.asked().some(({ found }) => found.problem() !== undefined));
  /** Only what stands in the form now counts: an answer about an earlier text says nothing of it. */
  protected readonly compared = computed(
    () =>
      this.asked().length > 0 &&
      this.asked().every(
        ({ text, wanted, found }) => text() === wanted() && found.value() !== undefined && !found.refreshing(),
      ),
  );

  /** Looks for the first of these texts that is long enough, once nobody types any more. */
  private search(texts: (model: FactsModel) => readonly string[]) {
    const text = computed(
      () =>
        texts(this.model())
          .map((one) => one.trim())
          .find((one) => [...one].length >= LONG) ?? '',
    );
    const wanted = settled(text, '');
    const found = resourceOf(listDistributors, () => (wanted() ? { query: { q: wanted(), limit: SHOWN } } : undefined));
    return { text, wanted, found };
  }
}

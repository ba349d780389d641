import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listDistributors } from '@downstream/contracts/distributors';
import { compact, schemeOf } from '@downstream/distributors/core';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { Formats, Icon, Progress, ToneShape } from '@downstream/ui/primitives';
import { DistributorStateChip } from '../words/state-chip';
import { neededFacts } from './completeness';
import { FactWords } from './fact-words';
import type { FactsModel } from './facts-model';
import { settled } from './settled';

/** Characters a text needs to be looked for. */
const LONG = 3;
const SHOWN = 3;

/** Beside the form: what is complete, what number, telephone and e-mail tell by their form, and who is registered already. */
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
  private readonly formats = inject(Formats);
  // What judges numbers knows the rules of many countries: it comes by itself, and the form does not wait for it.
  protected readonly judging = resource({ loader: () => import('./form-facts') });
  /** The register whose form is shown: the one named, the number's own, or the country's usual one. */
  protected readonly scheme = computed(() => {
    const { country, scheme, number } = this.model();
    return schemeOf(country, scheme, number);
  });
  protected readonly number = computed(() => {
    const judged = this.judging.hasValue() ? this.judging.value().numberFacts(this.model()) : undefined;
    return judged?.kind === 'UNKNOWN_SCHEME' ? undefined : judged;
  });
  protected readonly contact = computed(() => {
    const hints = this.judging.hasValue() ? this.judging.value().contactHints(this.model()) : [];
    return hints.map(({ tone, key, facts }) => ({
      tone,
      text: this.t(`distributors.live.${key}`, {
        ...facts,
        ...(facts['country'] && { country: this.formats.country(facts['country']) }),
        ...(this.model().country && { home: this.formats.country(this.model().country) }),
      }),
    }));
  });

  // The number, as written and as compared, and the name are looked for apart: a double may have another number, or
  // another name.
  private readonly searches = [
    this.search(({ number }) => [number]),
    this.search(({ number }) => (compact(number) === number.trim() ? [] : [compact(number)])),
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

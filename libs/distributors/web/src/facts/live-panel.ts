import { Component, computed, inject, input, resource } from '@angular/core';
import { findResemblances } from '@downstream/contracts/distributors';
import { schemeOf } from '@downstream/distributors/core';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { Formats, Icon, Progress, ToneShape } from '@downstream/ui/primitives';
import { LikenessWords, unexplained } from '../words/likeness-words';
import { neededFacts } from './completeness';
import { FactWords } from './fact-words';
import type { FactsModel } from './facts-model';
import { LikeRows } from './like-rows';
import { type LikenessAsked, likenessAsked } from './likeness-asked';
import { settled } from './settled';

/** So many who are like it are shown beside the form; the first ones are those to look at. */
const SHOWN = 5;

/** Beside the form: what is complete, what number, telephone and e-mail tell by their form, and who is like it already. */
@Component({
  selector: 'ds-facts-live',
  imports: [Icon, LikeRows, Progress, ToneShape],
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
  private readonly likeness = inject(LikenessWords);
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

  private readonly asked = computed(() => likenessAsked(this.model(), this.own()));
  private readonly text = computed(() => JSON.stringify(this.asked()));
  private readonly wanted = settled(this.text, JSON.stringify(undefined));
  private readonly found = resourceOf(findResemblances, () => {
    const text = this.wanted() as string | undefined;
    return text === undefined ? undefined : { body: JSON.parse(text) as LikenessAsked };
  });
  /** Only what stands in the form now counts: an answer about an earlier text says nothing of it. */
  private readonly current = computed(() => this.asked() !== undefined && this.text() === this.wanted());
  protected readonly like = computed(() => (this.asked() ? (this.found.value()?.rows ?? []) : []));
  protected readonly shown = computed(() => this.like().slice(0, SHOWN));
  protected readonly gaps = computed(() => {
    const found = this.found.value();
    return this.asked() && found ? this.likeness.gaps(found) : [];
  });
  protected readonly notCompared = computed(() => this.current() && this.found.problem() !== undefined);
  protected readonly compared = computed(
    () => this.current() && this.found.value() !== undefined && !this.found.refreshing() && !this.found.problem(),
  );
  /** Whether an answer about what stands in the form now is still to come. */
  readonly comparing = computed(() => this.asked() !== undefined && !this.compared() && !this.notCompared());
  /** Those beside whom one goes on with a reason only. */
  readonly strong = computed(() => (this.compared() ? this.like().filter(unexplained) : []));
}

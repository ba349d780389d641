import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, PageHeader } from '@downstream/ui/patterns';
import { Chip, DateText, Formats, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { Comparison } from '@downstream/ui/work';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';
import { comparisonLines } from './comparison-lines';
import { HitOutcome } from './hit-outcome';
import { HitStore } from './hit.store';
import { VoteForm } from './vote-form';

/** Same or different? The party beside the list entry, what speaks for and against, and the vote. */
@Component({
  selector: 'ds-hit-page',
  imports: [Chip, Comparison, DateText, ErrorState, HitOutcome, PageHeader, RouterLink, Skeleton, ToneShape, VoteForm],
  providers: [HitStore],
  templateUrl: './hit.page.html',
  styleUrl: './hit.page.css',
})
export class HitPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(HitStore);
  protected readonly words = inject(HitWords);
  private readonly formats = inject(Formats);
  protected readonly tone = hitTone;
  protected readonly hit = this.store.hit;

  protected readonly crumbs = computed(() => [{ label: this.t('checks.hits.title'), link: ['/desk/hits'] }]);
  protected readonly facts = computed(() => {
    const hit = this.hit();
    if (!hit) return [];
    return [
      { label: this.t('checks.hits.score'), value: this.words.score(hit) },
      { label: this.t('checks.hit.list'), value: `${this.words.list(hit.entry.list)} ${hit.entry.ref}` },
      { label: this.t('checks.hit.programmes'), value: hit.entry.programmes.join(', ') || this.t('checks.hit.none') },
      { label: this.t('checks.hit.version'), value: this.formats.number(hit.list.version) },
      { label: this.t('checks.hits.raised'), value: this.formats.date(hit.raisedAt) },
    ];
  });
  protected readonly lines = computed(() => {
    const hit = this.hit();
    if (!hit) return [];
    return comparisonLines(hit.comparison, {
      field: (field) => this.words.field(field),
      value: (field, value) => this.words.value(field, value),
      missing: { ours: this.t('checks.hit.notGiven'), theirs: this.t('checks.hit.notListed') },
    });
  });
  /** The sentences of the score: what speaks for a match first, each with its share of 100. */
  protected readonly features = computed(() => {
    const features = this.hit()?.features ?? [];
    return [...features]
      .sort((a, b) => b.weight - a.weight)
      .map((feature) => {
        // One digit after the point: three words of 33.3 points add up to the score, three of 33 do not.
        const points = Math.round(feature.weight * 1000) / 10;
        return { text: this.words.feature(feature), points: this.formats.number(Math.abs(points)), for: points >= 0 };
      });
  });
  /** Votes cast before, the last one first; a proposal that waits is among them. */
  protected readonly votes = computed(() => [...(this.hit()?.votes ?? [])].reverse());

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.store.open(id));
    });
  }
}

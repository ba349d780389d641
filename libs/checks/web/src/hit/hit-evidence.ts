import { Component, computed, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import { Comparison } from '@downstream/ui/work';
import { HitWords } from '../words/hit-words';
import { isPlace } from './ballot';
import { comparisonLines } from './comparison-lines';
import { EarlierVotes } from './earlier-votes';
import { HitEffect } from './hit-effect';
import type { HitView } from './hit.store';
import { NameTable } from './name-table';

/** What speaks for and against a match: names, fields, sentences of the score, what would change it, the entry itself. */
@Component({
  selector: 'ds-hit-evidence',
  imports: [Comparison, EarlierVotes, HitEffect, NameTable],
  templateUrl: './hit-evidence.html',
  styleUrl: './hit-evidence.css',
})
export class HitEvidence {
  readonly view = input.required<HitView>();

  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  private readonly formats = inject(Formats);

  protected readonly theirs = computed(() =>
    this.t('checks.hit.theirs', { list: this.words.list(this.view().entry.list) }),
  );
  /** Names have a table of their own, with every name of the entry; an address has none to compare. */
  protected readonly lines = computed(() => {
    const hit = this.view();
    const rows = hit.comparison.filter(({ field }) => field !== 'NAME' || (hit.names.length === 0 && !isPlace(hit)));
    return comparisonLines(rows, {
      field: (field) => this.words.field(field),
      value: (field, value) => this.words.value(field, value),
      missing: { ours: this.t('checks.hit.notGiven'), theirs: this.t('checks.hit.notListed') },
    });
  });
  /**
   * The sentences of the score: what speaks for a match first, each with its share of 100; notes about the names, which
   * weigh nothing, last.
   */
  protected readonly features = computed(() => {
    const { features } = this.view();
    const place = (weight: number) => (weight === 0 ? Number.NEGATIVE_INFINITY : weight);
    return [...features]
      .sort((a, b) => place(b.weight) - place(a.weight))
      .map((feature) => {
        const { weight } = feature;
        // One digit after the point: three words of 33.3 points add up to the score, three of 33 do not.
        const points = this.formats.number(Math.abs(Math.round(weight * 1000) / 10));
        const side = weight === 0 ? 'beside' : weight > 0 ? 'for' : 'against';
        return { text: this.words.feature(feature), points, side };
      });
  });
}

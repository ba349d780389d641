import { Component, computed, inject, input, signal } from '@angular/core';
import type { OwnershipRegime } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Formats, ToneShape } from '@downstream/ui/primitives';
import { pathDown, type ChartLayout } from './chart-layout';
import { intervalWords, shareWords, verdictTone, type OwnershipView } from './ownership-words';

/**
 * Who owns whom, drawn in layers: owners above what they own, shares on the lines, unknown ones dashed, what a verdict
 * rests on thick, and in every company what the restricted hold of it. Whoever has the focus has its ways down read out.
 * The table has all of it in words.
 */
@Component({
  selector: 'ds-chart-picture',
  imports: [ToneShape],
  templateUrl: './chart-picture.html',
  styleUrl: './chart-picture.css',
})
export class ChartPicture {
  readonly view = input.required<OwnershipView>();
  readonly layout = input.required<ChartLayout>();
  readonly regime = input.required<OwnershipRegime>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  /** Whose ways are shown. */
  protected readonly shown = signal<string | undefined>(undefined);
  private readonly names = computed(
    () => new Map(this.view().parties.map(({ id, name }) => [id, name || this.t('checks.ownership.nobodyNamed')])),
  );
  private readonly ways = computed(() => {
    const shown = this.shown();
    return new Set(shown === undefined ? [] : pathDown(this.view(), shown));
  });
  private readonly proof = computed(
    () => new Set(this.view().verdicts.find(({ regime }) => regime === this.regime())?.proof ?? []),
  );

  protected readonly edges = computed(() =>
    this.layout().edges.map(({ edge, ...place }) => ({
      ...{ id: edge.id, ...place },
      share: shareWords(edge.capital ?? edge.votes, this.t, this.formats),
      unknown: (edge.capital ?? edge.votes)?.kind === 'UNKNOWN' || !(edge.capital ?? edge.votes),
      proof: this.proof().has(edge.id),
      on: this.ways().has(edge.id),
    })),
  );
  protected readonly parties = computed(() =>
    this.layout().parties.map(({ party, ...place }) => {
      const test = party.tests.find(({ regime }) => regime === this.regime());
      const listed = party.listed.find(({ regime }) => regime === this.regime()) ?? party.listed[0];
      const held = this.view().edges.some(({ asset }) => asset === party.id);
      return {
        ...{ id: party.id, ...place },
        name: this.names().get(party.id) ?? '',
        self: party.id === this.view().id,
        kind: this.t(`checks.ownership.kind.${party.kind}`),
        hidden: party.kind === 'UNDISCLOSED',
        listed: listed ? this.t('checks.ownership.listedIn', { regime: listed.regime }) : null,
        test:
          test && held && !listed
            ? {
                tone: verdictTone(test.verdict, test.most === '0' ? 'NONE' : undefined),
                words: this.t('checks.ownership.restrictedHold', {
                  share: intervalWords(test.least, test.most, this.t, this.formats),
                }),
              }
            : null,
      };
    }),
  );
  /** The ways that are shown, in words. */
  protected readonly said = computed(() => {
    const shown = this.shown();
    if (shown === undefined) return this.t('checks.ownership.focus');
    const edges = new Map(this.view().edges.map((edge) => [edge.id, edge]));
    const found = [...this.ways()].flatMap((id) => edges.get(id) ?? []);
    if (found.length === 0) return this.t('checks.ownership.holdsNothing', { name: this.names().get(shown) ?? '' });
    return found
      .map(({ owner, asset, capital, votes }) =>
        this.t('checks.ownership.way', {
          owner: this.names().get(owner) ?? '',
          share: shareWords(capital ?? votes, this.t, this.formats),
          asset: this.names().get(asset) ?? '',
        }),
      )
      .join(' · ');
  });
}

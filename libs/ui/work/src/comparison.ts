import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** How two values relate. */
export const agreements = ['differs', 'partial', 'same', 'unknown'] as const;
export type Agreement = (typeof agreements)[number];

/** A stretch of a value; `marked` stretches are where the two sides part, `near` ones where they almost agree. */
export interface Piece {
  readonly text: string;
  readonly marked?: boolean;
  readonly near?: boolean;
  /** The same for screen readers: "only here". */
  readonly said?: string;
}
/** One side of a line: text, or pieces with the differences marked; `also` is the Latin form of a native one. */
export interface Side {
  readonly pieces: readonly Piece[] | string;
  readonly also?: string;
  readonly lang?: string;
  /** Words for "we do not have it". */
  readonly missing?: boolean;
}
/** One field of the comparison. */
export interface ComparisonLine {
  readonly id: string;
  readonly field: string;
  readonly ours: Side;
  readonly theirs: Side;
  readonly agreement: Agreement;
  /** The sentence of the feature: "Born 24 years apart". */
  readonly because?: string;
}

const tones: Record<Agreement, Tone> = { differs: 'stop', partial: 'hold', same: 'good', unknown: 'neutral' };

/**
 * Same or different? Field, ours, agreement, theirs: conflicts first, then what agrees, then what is unknown.
 * Differences are underlined and bold, so that they survive without colour. On a phone each field is a block.
 */
@Component({
  selector: 'ds-comparison',
  imports: [NgTemplateOutlet, ToneShape],
  templateUrl: './comparison.html',
  styleUrl: './comparison.css',
})
export class Comparison {
  readonly lines = input.required<readonly ComparisonLine[]>();
  /** Heading of our side: the party's role. */
  readonly ours = input.required<string>();
  /** Heading of the other side: list and entry. */
  readonly theirs = input.required<string>();
  readonly caption = input.required<string>();
  /** Keeps the order of the lines; else conflicts come first. */
  readonly asGiven = input(false);
  protected readonly t = injectWords();
  protected readonly tones = tones;
  protected readonly sorted = computed(() => {
    if (this.asGiven()) return this.lines();
    return [...this.lines()].sort((a, b) => agreements.indexOf(a.agreement) - agreements.indexOf(b.agreement));
  });
  protected pieces(side: Side): readonly Piece[] {
    return typeof side.pieces === 'string' ? [{ text: side.pieces }] : side.pieces;
  }
}

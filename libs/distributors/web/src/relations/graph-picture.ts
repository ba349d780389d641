import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { DistributorStateChip } from '../words/state-chip';
import type { RelationGraph, SharedEdge } from './relation-graph';

/** The height of a row, in pixels: what the lines are drawn by stands in the style, too. */
const ROW = 76;

/**
 * What a distributor has in common with others, drawn: itself, the facts, the others. A fact or another that has the focus
 * shows its ways, and they are said below. The table has all of it in words.
 */
@Component({
  selector: 'ds-graph-picture',
  imports: [DistributorStateChip, RouterLink],
  templateUrl: './graph-picture.html',
  styleUrl: './graph-picture.css',
})
export class GraphPicture {
  readonly name = input.required<string>();
  readonly graph = input.required<RelationGraph>();
  protected readonly t = injectWords();
  /** The fact or the other whose ways are shown. */
  protected readonly shown = signal<string | undefined>(undefined);

  protected readonly height = computed(() => this.graph().rows * ROW);
  protected readonly facts = computed(() =>
    this.graph().facts.map((fact) => ({
      ...fact,
      top: this.top(fact.row),
      on: this.onWay((e) => e.fact.id === fact.id),
    })),
  );
  protected readonly others = computed(() =>
    this.graph().others.map(({ like, row }) => ({
      like,
      top: this.top(row),
      on: this.onWay((edge) => edge.other.like.id === like.id),
    })),
  );
  /** Lines from the distributor to its facts, and from those to the others. */
  protected readonly lines = computed(() => {
    const { facts, edges } = this.graph();
    const start = this.height() / 2;
    return [
      ...facts.map((fact) => ({
        id: fact.id,
        d: curve(0, start, this.mid(fact.row)),
        strong: edges.some((edge) => edge.fact.id === fact.id && edge.strong),
        on: this.onWay((edge) => edge.fact.id === fact.id),
        side: 'own' as const,
      })),
      ...edges.map((edge) => ({
        id: `${edge.fact.id} ${edge.other.like.id}`,
        d: curve(0, this.mid(edge.fact.row), this.mid(edge.other.row)),
        strong: edge.strong,
        on: this.isShown(edge),
        side: 'others' as const,
      })),
    ];
  });
  /** The ways that are shown, in words. */
  protected readonly said = computed(() => {
    if (this.shown() === undefined) return this.t('distributors.relations.focus');
    const ways = this.graph().edges.filter((edge) => this.isShown(edge));
    return ways
      .map(({ fact, other }) =>
        this.t('distributors.relations.way', {
          name: this.name(),
          fact: `${this.t(`distributors.relations.fact.${fact.kind}`)} ${fact.shown}`,
          other: other.like.legalName.native,
        }),
      )
      .join(' · ');
  });

  private isShown = (edge: SharedEdge): boolean =>
    this.shown() === edge.fact.id || this.shown() === (edge.other.like.id as string);
  private onWay(mine: (edge: SharedEdge) => boolean): boolean {
    return this.graph().edges.some((edge) => mine(edge) && this.isShown(edge));
  }
  private mid = (row: number): number => (row + 0.5) * ROW;
  private top = (row: number): number => row * ROW;
}

/** A line from one side of a gap of 100 to the other. */
const curve = (x: number, from: number, to: number): string =>
  `M ${x} ${from} C ${x + 50} ${from}, ${x + 50} ${to}, ${x + 100} ${to}`;

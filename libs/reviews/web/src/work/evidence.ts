import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listHits, type readChecks } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { FactWords } from '@downstream/distributors/web';
import { injectWords, resourceOf, type RouteResource } from '@downstream/ui/client';
import { ErrorState, NotChecked } from '@downstream/ui/patterns';
import { Chip, DateText, Icon, Skeleton, ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { CaseWords, type Point, type ReviewRecord } from '../words/case-words';
import { pointTone } from '../words/tones';

/** One party of the case with its results and hits. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly checks: readonly Point[];
  readonly hits: readonly string[];
}

/** The evidence, on one rail: what was searched and when, then each party with its result and its hits. */
@Component({
  selector: 'ds-evidence',
  imports: [Chip, DateText, ErrorState, Icon, NotChecked, RouterLink, Skeleton, ToneShape],
  templateUrl: './evidence.html',
  styleUrl: './evidence.css',
})
export class Evidence {
  readonly review = input.required<ReviewRecord>();
  /** The checks of the distributor as they stand now. */
  readonly checks = input.required<RouteResource<Received<typeof readChecks>>>();
  /** Roles by the ids of parties, as far as they are known. */
  readonly roles = input.required<ReadonlyMap<string, string>>();
  protected readonly t = injectWords();
  protected readonly facts = inject(FactWords);
  protected readonly words = inject(CaseWords);

  protected readonly hits = resourceOf(listHits, () => ({
    query: { distributor: this.review().distributor.id, limit: 200 },
  }));

  protected readonly cards = computed(() => this.checks().value()?.cards ?? []);
  private readonly rows = computed(
    () => new Map((this.hits.value()?.rows ?? []).map((row) => [row.id as string, row])),
  );

  /** What the checklist knows of parties, in its order; what it calls open stands in front. */
  protected readonly nodes = computed<Node[]>(() => {
    const points = this.review().readiness.points.filter(({ about }) => about === 'CHECK' || about === 'HIT');
    const ids = [...new Set(points.flatMap(({ party }) => (party ? [party.id] : [])))];
    const open = (id: string) => points.some(({ party, met }) => party?.id === id && !met);
    return ids
      .sort((a, b) => Number(open(b)) - Number(open(a)))
      .map((id) => {
        const own = points.filter(({ party }) => party?.id === id);
        return {
          id,
          name: own[0]?.party?.name ?? '',
          role: this.roles().get(id),
          checks: own.filter(({ about }) => about === 'CHECK'),
          hits: own.flatMap(({ hitId }) => (hitId === null ? [] : [hitId])),
        };
      });
  });

  /** A hit in full where the list of hits has it, else what the checklist knows. */
  protected hit(id: string) {
    const point = this.review().readiness.points.find(({ hitId }) => hitId === id);
    const row = this.rows().get(id);
    return {
      id,
      row,
      met: point?.met ?? false,
      text: point ? this.words.point(point) : '',
      tone: row?.state === 'TRUE_MATCH' ? ('stop' as const) : point ? this.tone(point) : ('hold' as const),
    };
  }

  protected tone(point: Point): Tone {
    return pointTone(point, this.review().afterKnockOut);
  }

  /** Whether a result is one of those that say nothing was looked at. */
  protected unchecked(point: Point): boolean {
    return !point.met && point.result !== null && this.tone(point) === 'unknown';
  }
}

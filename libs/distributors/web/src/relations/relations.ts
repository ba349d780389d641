import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { EmptyState, ErrorState, Name } from '@downstream/ui/patterns';
import { Button, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { DeskActs } from '../detail/desk-acts';
import { DistributorStore } from '../detail/distributor.store';
import { type Likeness, likenessTone, LikenessWords, unexplained } from '../words/likeness-words';
import { DistributorStateChip } from '../words/state-chip';
import { WhoWords } from '../words/who-words';
import { GraphPicture } from './graph-picture';
import { MOST_NODES, relationGraph } from './relation-graph';

/** Who is like the distributor, by what, drawn and as a table, and why both stay. */
@Component({
  selector: 'ds-distributor-relations',
  imports: [
    ...[Button, DistributorStateChip, EmptyState, ErrorState, GraphPicture, Name, RouterLink, Skeleton, ToneShape],
  ],
  templateUrl: './relations.html',
  styleUrl: './relations.css',
})
export class Relations {
  /** Every tab gets it; this one reads the store of the page. */
  readonly distributorId = input<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(DistributorStore);
  protected readonly desk = inject(DeskActs);
  protected readonly who = inject(WhoWords);
  private readonly words = inject(LikenessWords);
  private readonly session = inject(Session);

  protected readonly list = this.store.likeness.value;
  protected readonly name = computed(() => this.store.record()?.legalName.native ?? '');
  protected readonly graph = computed(() => relationGraph(this.list()?.rows ?? []));
  protected readonly most = MOST_NODES;
  protected readonly gaps = computed(() => {
    const list = this.list();
    return list ? this.words.gaps(list) : [];
  });
  protected readonly rows = computed(() =>
    (this.list()?.rows ?? []).map((like) => ({
      like,
      tone: likenessTone(like),
      reasons: like.reasons.map((reason) => this.words.reason(reason)),
      open: unexplained(like),
    })),
  );
  protected readonly mayExplain = computed(() => this.session.can('distributor:register'));

  protected explainLabel(like: Likeness): string {
    return this.t('distributors.relations.explainOf', { name: like.legalName.native });
  }
}

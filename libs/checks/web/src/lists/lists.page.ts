import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listWatchlists } from '@downstream/contracts/checks';
import { injectWords, resourceOf, Session } from '@downstream/ui/client';
import { ErrorState, PageHeader } from '@downstream/ui/patterns';
import { Chip, DateText, NumberPipe, Skeleton } from '@downstream/ui/primitives';
import { HeldQueue } from './held-queue';
import type { ListSummary } from './list.store';
import { freshnessTone, ListWords } from './list-words';
import { OwnLists } from './own-lists';

/** The public lists: what waits for two people, which are in force, how fresh they are; and the lists of one's own. */
@Component({
  selector: 'ds-lists-page',
  imports: [Chip, DateText, ErrorState, HeldQueue, NumberPipe, OwnLists, PageHeader, RouterLink, Skeleton],
  templateUrl: './lists.page.html',
  styleUrls: ['./list-table.css', './lists.page.css'],
})
export class ListsPage {
  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  protected readonly session = inject(Session);
  protected readonly tones = freshnessTone;
  protected readonly found = resourceOf(listWatchlists, () => ({}));
  /** Those in force first: what is searched is what matters. */
  protected readonly lists = computed(() =>
    this.found.value()?.lists.toSorted((a, b) => Number(b.inForce !== null) - Number(a.inForce !== null)),
  );
  protected readonly mayImport = computed(() => this.found.value()?.mayImport ?? false);
  protected readonly held = computed(() => this.lists()?.filter(({ held }) => held > 0) ?? []);
  /** The time before which everything published has been searched for: that of the oldest list in force. */
  protected readonly asOf = computed(() => {
    const times = (this.lists() ?? []).flatMap(({ retrievedAt }) => retrievedAt ?? []);
    return times.toSorted()[0];
  });
  protected readonly inForce = computed(() => this.lists()?.filter(({ inForce }) => inForce !== null).length ?? 0);
  protected readonly anySample = computed(() => this.lists()?.some(({ sample }) => sample) ?? false);

  protected state({ freshness, sample }: ListSummary): string {
    return this.t(sample ? 'checks.lists.isSample' : `checks.lists.freshness.${freshness}`);
  }
}

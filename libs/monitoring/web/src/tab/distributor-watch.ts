import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listMaterialChanges, readDistributorWatch } from '@downstream/contracts/monitoring';
import { injectWords, pagesOf, resourceOf } from '@downstream/ui/client';
import { EmptyState, ErrorState } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Skeleton } from '@downstream/ui/primitives';
import { standingTone } from '../coverage/standing-tone';
import { ChangeWords, directionTone } from '../words/change-words';

/** The tab "Monitoring" of a distributor: since when it is watched, by whom of it, its next review, and what changed. */
@Component({
  selector: 'ds-distributor-watch',
  imports: [Button, Chip, DateText, EmptyState, ErrorState, RouterLink, Skeleton],
  templateUrl: './distributor-watch.html',
  styleUrl: './distributor-watch.css',
})
export class DistributorWatch {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  private readonly words = inject(ChangeWords);
  protected readonly tone = standingTone;
  protected readonly directionTone = directionTone;
  protected readonly watch = resourceOf(readDistributorWatch, () => ({ params: { id: this.distributorId() } }));
  protected readonly pages = pagesOf(listMaterialChanges, () => ({
    query: { distributor: this.distributorId(), limit: 20 },
  }));
  protected readonly changes = computed(() =>
    this.pages.rows().map((change) => ({
      ...change,
      title: this.words.title(change),
      was: change.before.map((one) => this.words.fact(change.kind, one)).join('; '),
      is: change.after.map((one) => this.words.fact(change.kind, one)).join('; '),
    })),
  );
}

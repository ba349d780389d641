import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Chip, CopyId, DateText, NumberPipe } from '@downstream/ui/primitives';
import type { ListSummary, ListVersion } from './list.store';
import { ListWords, statusTone } from './list-words';

/** Every version of a list: what came of it, and what it changed, as numbers and as small bars. */
@Component({
  selector: 'ds-list-versions',
  imports: [Chip, CopyId, DateText, NumberPipe, RouterLink],
  templateUrl: './list-versions.html',
  styleUrl: './list-versions.css',
})
export class ListVersions {
  readonly list = input.required<ListSummary['list']>();
  readonly versions = input.required<readonly ListVersion[]>();

  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  protected readonly tones = statusTone;
  protected readonly changes = ['added', 'changed', 'removed'] as const;
  /** The longest bar; a first version adds everything and is no measure for the others. */
  private readonly most = computed(() =>
    Math.max(
      1,
      ...this.versions()
        .filter(({ follows }) => follows !== null)
        .flatMap(({ added, changed, removed }) => [added, changed, removed]),
    ),
  );

  /** Percent of the longest bar; something that is not nothing is always seen. */
  protected length({ follows }: ListVersion, count: number): number {
    return follows === null || count === 0 ? 0 : Math.max(4, (100 * count) / this.most());
  }
}

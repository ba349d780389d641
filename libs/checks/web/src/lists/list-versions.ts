import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Chip, CopyId, DateText, NumberPipe } from '@downstream/ui/primitives';
import type { ListVersion } from './list.store';
import { ListWords, statusTone } from './list-words';

/** Every version of a list: what came of it, and what it changed, as numbers and as small bars. */
@Component({
  selector: 'ds-list-versions',
  imports: [Chip, CopyId, DateText, NumberPipe, RouterLink],
  templateUrl: './list-versions.html',
  styleUrls: ['./list-table.css', './list-versions.css'],
})
export class ListVersions {
  readonly list = input.required<string>();
  readonly versions = input.required<readonly ListVersion[]>();

  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  protected readonly tones = statusTone;
  protected readonly changes = ['added', 'changed', 'removed'] as const;
  /** Versions whose change means something: a first one, or one that follows the sample, adds everything. */
  private readonly measured = computed(() => {
    const samples = new Set(this.versions().flatMap(({ sample, version }) => (sample ? [version] : [])));
    return this.versions().filter(({ follows }) => follows !== null && !samples.has(follows));
  });
  /** The longest bar. */
  private readonly most = computed(() =>
    Math.max(1, ...this.measured().flatMap(({ added, changed, removed }) => [added, changed, removed])),
  );

  /** Percent of the longest bar; something that is not nothing is always seen. */
  protected length(version: ListVersion, count: number): number {
    return count === 0 || !this.measured().includes(version) ? 0 : Math.max(4, (100 * count) / this.most());
  }
}

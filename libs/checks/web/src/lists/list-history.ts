import { Component, inject, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { Skeleton } from '@downstream/ui/primitives';
import { ListStore } from './list.store';
import { ListVersions } from './list-versions';

/** Every version of the list that the page around it is about, public or of one's own. */
@Component({
  selector: 'ds-list-history',
  imports: [ErrorState, ListVersions, Skeleton],
  template: `<section class="ds-group" aria-labelledby="versions">
    <h2 id="versions">{{ t('checks.lists.versions') }}</h2>
    @if (store.versions(); as versions) {
      @if (versions.length) {
        <ds-list-versions [list]="list()" [versions]="versions" />
      } @else {
        <p class="ds-quiet">{{ none() }}</p>
      }
    } @else if (store.versionsProblem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('checks.lists.versions')" [small]="true" (retry)="store.reload()" />
    } @else {
      <ds-skeleton [lines]="3" />
    }
  </section>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class ListHistory {
  readonly list = input.required<string>();
  /** What is said where there is no version yet. */
  readonly none = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
}

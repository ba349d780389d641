import { Component, computed, input, output } from '@angular/core';
import { listListVersions } from '@downstream/contracts/checks';
import { injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState } from '@downstream/ui/patterns';
import { HeldVersion } from './held-version';

/** The held versions of one list, for the page of all lists. */
@Component({
  selector: 'ds-held-queue',
  imports: [ErrorState, HeldVersion],
  template: `@for (version of held(); track version.id) {
      <ds-held-version [list]="list()" [version]="version" [mayVote]="mayVote()" (voted)="again()" />
    }
    @if (found.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('checks.held.title')" [small]="true" (retry)="found.reload()" />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
  `,
})
export class HeldQueue {
  readonly list = input.required<string>();
  readonly mayVote = input.required<boolean>();
  /** A vote was recorded: what is in force may be another version. */
  readonly voted = output();

  protected readonly t = injectWords();
  protected readonly found = resourceOf(listListVersions, () => ({ params: { list: this.list() } }));
  protected readonly held = computed(
    () => this.found.value()?.versions.filter(({ status }) => status === 'HELD') ?? [],
  );

  protected again(): void {
    this.found.reload();
    this.voted.emit();
  }
}

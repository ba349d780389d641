import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, type Problem } from '@downstream/ui/client';
import { EmptyState, ErrorState, PageHeader } from '@downstream/ui/patterns';
import { Button } from '@downstream/ui/primitives';

/**
 * A record's page without its record: the same "not found" for what does not exist and for what is another's, who can
 * help where the role is not enough, and a retry where something broke.
 */
@Component({
  selector: 'ds-record-failed',
  imports: [Button, EmptyState, ErrorState, PageHeader, RouterLink],
  template: `<ds-page-header [heading]="heading()" [crumbs]="crumbs()" />
    @switch (problem().code) {
      @case ('NOT_FOUND') {
        <ds-empty-state icon="search" [heading]="t('page.notFound.text')">
          <a dsButton [routerLink]="back()">{{ backLabel() }}</a>
        </ds-empty-state>
      }
      @case ('NOT_ALLOWED') {
        <ds-empty-state icon="lock" [heading]="t('page.noPermission.text')">
          <a dsButton routerLink="/desk">{{ t('page.toHome') }}</a>
        </ds-empty-state>
      }
      @default {
        <ds-error-state [problem]="problem()" [what]="what()" (retry)="retry.emit()" />
      }
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s6);
    }
  `,
})
export class RecordFailed {
  readonly problem = input.required<Problem>();
  /** What was to be read: "The distributor". */
  readonly what = input.required<string>();
  /** The list it would stand in. */
  readonly back = input.required<readonly unknown[]>();
  readonly backLabel = input.required<string>();
  readonly retry = output<void>();
  protected readonly t = injectWords();
  protected readonly crumbs = computed(() => [{ label: this.backLabel(), link: this.back() }]);
  protected readonly heading = computed(() => {
    const { code } = this.problem();
    if (code === 'NOT_FOUND') return this.t('page.notFound.title');
    return code === 'NOT_ALLOWED' ? this.t('page.noPermission.title') : this.what();
  });
}

import { Component, input } from '@angular/core';
import { Icon, type IconName } from '@downstream/ui/elements';

/** Nothing to show, said plainly: one sentence, one action. Content: the action, and at most one link to an example. */
@Component({
  selector: 'ds-empty-state',
  imports: [Icon],
  template: `<ds-icon [name]="icon()" />
    <div class="text">
      <p class="heading">{{ heading() }}</p>
      @if (text()) {
        <p class="ds-quiet">{{ text() }}</p>
      }
      <div class="ds-cluster act"><ng-content /></div>
    </div>`,
  styles: `
    :host {
      display: flex;
      gap: var(--ds-s4);
      padding: var(--ds-s8) 0;
      border-block: var(--ds-hair);
    }
    ds-icon {
      font-size: 22px;
      color: var(--ds-ink-3);
    }
    .text {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
    }
    .heading {
      font-size: var(--ds-16);
      font-weight: var(--ds-bold);
    }
    .act:has(*) {
      margin-block-start: var(--ds-s3);
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input<string>();
  readonly icon = input<IconName>('rows');
}

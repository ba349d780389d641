import { Component, input, output } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Icon } from '@downstream/ui/primitives';

/** One of what was added: its value, and how it is written on the page. */
export interface Picked {
  readonly value: string;
  readonly text: string;
}

/** What was added to a list so far, each with a button that takes it out again. */
@Component({
  selector: 'ds-picked-list',
  imports: [Icon],
  template: `<ul [attr.aria-label]="label()">
    @for (one of picked(); track one.value) {
      <li>
        <bdi>{{ one.text }}</bdi>
        <button
          type="button"
          [attr.aria-label]="t('distributors.facts.remove', { what: one.text })"
          (click)="remove.emit(one.value)"
        >
          <ds-icon name="close" />
        </button>
      </li>
    }
  </ul>`,
  styleUrl: './picked-list.css',
})
export class PickedList {
  readonly picked = input.required<readonly Picked[]>();
  /** Names the list. */
  readonly label = input.required<string>();
  readonly remove = output<string>();
  protected readonly t = injectWords();
}

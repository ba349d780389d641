import { Component, input } from '@angular/core';
import { nextId } from '@downstream/ui/primitives';

/** A part of a settings page: its name and what it is about at the start, the controls beside it. */
@Component({
  selector: 'ds-setting',
  template: `<section [attr.aria-labelledby]="id">
    <div class="about">
      <h2 [id]="id">{{ heading() }}</h2>
      @if (text(); as words) {
        <p>{{ words }}</p>
      }
    </div>
    <div class="what"><ng-content /></div>
  </section>`,
  styles: `
    :host {
      display: block;
      padding-block: var(--ds-s6);
      border-block-start: var(--ds-hair);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 240px) minmax(0, 1fr);
      gap: var(--ds-s4) var(--ds-s12);
    }
    h2 {
      font-size: var(--ds-16);
    }
    p {
      margin-block-start: var(--ds-s1);
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    .what {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      gap: var(--ds-s4);
      min-inline-size: 0;
    }
    @media (max-width: 839px) {
      section {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Setting {
  readonly heading = input.required<string>();
  readonly text = input<string>();
  protected readonly id = nextId('setting');
}

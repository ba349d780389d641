import { Component, input } from '@angular/core';

/** A party's name: native script first, Latin below, each isolated from the text around it. Never cut. */
@Component({
  selector: 'ds-name',
  template: `<span class="native"
      ><bdi [attr.lang]="lang() ?? null">{{ name() }}</bdi></span
    >
    @if (latin() && latin() !== name()) {
      <span class="latin"
        ><bdi>{{ latin() }}</bdi></span
      >
    }`,
  styles: `
    :host {
      display: inline-flex;
      flex-direction: column;
      align-items: flex-start;
      min-inline-size: 0;
    }
    /* The lines are the page's, so that a right-to-left name begins where the others in its column begin. */
    .latin {
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
      font-weight: var(--ds-regular);
      line-height: 1.3;
    }
  `,
})
export class Name {
  readonly name = input.required<string>();
  readonly latin = input<string | null>();
  readonly lang = input<string>();
}

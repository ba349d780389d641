import { Component, Directive, input } from '@angular/core';

/** A list of facts: `<ds-facts><ds-fact label="Registry number">…</ds-fact></ds-facts>`. */
@Component({
  selector: 'ds-facts',
  template: `<dl><ng-content /></dl>`,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(120px, max-content) minmax(0, 1fr);
      gap: var(--ds-s2) var(--ds-s6);
    }
    @media (max-width: 480px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class Facts {}

/** One fact; say "not given by distributor" or "not asked", never nothing. */
@Component({
  selector: 'ds-fact',
  template: `<dt>{{ label() }}</dt>
    <dd [class.missing]="missing()"><ng-content /></dd>`,
  styles: `
    :host {
      display: contents;
    }
    dt {
      color: var(--ds-ink-2);
    }
    dd {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .missing {
      color: var(--ds-ink-2);
      font-style: italic;
    }
    .missing:lang(zh) {
      font-style: normal;
    }
    @media (max-width: 480px) {
      dd {
        margin-block-end: var(--ds-s2);
      }
    }
  `,
})
export class FactLine {
  readonly label = input.required<string>();
  /** The value is words for "we do not have it". */
  readonly missing = input(false);
}

/** A section with a heading and, at its end, small actions: `<section dsSection>`. */
@Directive({ selector: 'section[dsSection]', host: { class: 'ds-group' } })
export class Section {}

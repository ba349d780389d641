import { Component, Directive, input } from '@angular/core';

/**
 * A list of facts, not a `dl`: between that and its terms only a `div` may stand, and a fact is an element of its own.
 * `<ds-facts><ds-fact label="Registry number">…</ds-fact></ds-facts>`.
 */
@Component({
  selector: 'ds-facts',
  template: `<div class="facts" role="list"><ng-content /></div>`,
  styles: `
    .facts {
      display: grid;
      grid-template-columns: minmax(120px, max-content) minmax(0, 1fr);
      gap: var(--ds-s2) var(--ds-s6);
    }
    @media (max-width: 480px) {
      .facts {
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
  host: { role: 'listitem' },
  template: `<span class="label">{{ label() }}</span>
    <span class="value" [class.missing]="missing()"><ng-content /></span>`,
  styles: `
    :host {
      display: contents;
    }
    .label {
      color: var(--ds-ink-2);
    }
    .value {
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
      .value {
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

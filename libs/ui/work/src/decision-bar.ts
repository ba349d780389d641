import { Component } from '@angular/core';

/**
 * What next: sticks to the bottom of the page. Content: the actions, the primary one last; `[dsWhy]` at its start says
 * why something cannot be done yet.
 */
@Component({
  selector: 'ds-decision-bar',
  template: `<div class="why"><ng-content select="[dsWhy]" /></div>
    <div class="acts"><ng-content /></div>`,
  styles: `
    :host {
      position: sticky;
      z-index: 20;
      inset-block-end: var(--ds-bottom, 0px);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2) var(--ds-s6);
      padding: var(--ds-s3) 0;
      border-block-start: 1px solid var(--ds-line-2);
      background: var(--ds-paper);
    }
    .why {
      flex: 1 1 280px;
      min-inline-size: 0;
      color: var(--ds-ink-2);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--ds-s2);
      margin-inline-start: auto;
    }
    @media (max-width: 839px) {
      .why:not(:has(*)) {
        display: none;
      }
    }
    @media (max-width: 599px) {
      .acts {
        inline-size: 100%;
        flex-direction: column-reverse;
        align-items: stretch;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class DecisionBar {}

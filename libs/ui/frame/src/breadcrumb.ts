import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Icon } from '@downstream/ui/elements';
import type { Crumb } from './crumbs';

/** The way to the page; on a phone only the step above it. */
@Component({
  selector: 'ds-breadcrumb',
  imports: [Icon, RouterLink],
  template: `@if (way().length) {
    <nav [attr.aria-label]="t('ui.breadcrumb')">
      <ol>
        @for (crumb of way(); track $index) {
          <li [class.last]="$last">
            <ds-icon class="back" name="chevron_start" />
            <a [routerLink]="crumb.link">{{ crumb.label }}</a>
            @if (!$last) {
              <ds-icon class="on" name="chevron_end" />
            }
          </li>
        }
      </ol>
    </nav>
  }`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    ol {
      display: flex;
      align-items: center;
      min-inline-size: 0;
    }
    li {
      display: inline-flex;
      align-items: center;
      min-inline-size: 0;
    }
    a {
      min-block-size: 24px;
      display: inline-block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
      line-height: 24px;
      text-decoration-color: transparent;
    }
    a:hover {
      color: var(--ds-river);
      text-decoration-color: currentColor;
    }
    ds-icon {
      color: var(--ds-ink-3);
      font-size: 11px;
      margin-inline: 4px;
    }
    .back {
      display: none;
    }
    @media (max-width: 839px) {
      li:not(.last),
      .on {
        display: none;
      }
      .back {
        display: inline-flex;
        margin-inline-start: 0;
      }
    }
  `,
})
export class Breadcrumb {
  readonly way = input.required<readonly Crumb[]>();
  protected readonly t = injectWords();
}

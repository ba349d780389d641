import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/primitives';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';
import type { HitRow } from './hit.store';

/** The hits that wait, beside the one that is open. */
@Component({
  selector: 'ds-hit-queue',
  imports: [RouterLink, ToneShape],
  template: `<nav [attr.aria-label]="t('checks.queue.title')">
    <p class="ds-small ds-quiet">{{ t('checks.queue.count', { n: total() }) }}</p>
    <ol>
      @for (row of rows(); track row.id) {
        <li>
          <a [routerLink]="['/desk/hits', row.id]" [attr.aria-current]="row.id === open() ? 'page' : null">
            <bdi class="who">{{ row.party.name }}</bdi>
            <span class="ds-small ds-quiet entry">{{ row.entry.name }}</span>
            <span class="ds-small state"
              ><ds-shape [tone]="tone[row.state]" />{{ words.score(row) }}
              @if (row.state !== 'OPEN') {
                · {{ t('checks.state.' + row.state) }}
              }
            </span>
          </a>
        </li>
      }
    </ol>
    @if (total() > rows().length) {
      <a routerLink="/desk/hits">{{ t('checks.home.all') }}</a>
    }
  </nav>`,
  styles: `
    nav {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    ol {
      display: flex;
      flex-direction: column;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li + li {
      border-block-start: var(--ds-hair);
    }
    li a {
      display: flex;
      flex-direction: column;
      padding: var(--ds-s2) var(--ds-s3);
      border-inline-start: 3px solid transparent;
      color: inherit;
      text-decoration: none;
    }
    li a:hover {
      background: var(--ds-sunk);
    }
    li a[aria-current] {
      border-inline-start-color: var(--ds-river);
      background: var(--ds-river-soft);
    }
    .who {
      font-weight: var(--ds-bold);
      overflow-wrap: anywhere;
    }
    .entry {
      overflow-wrap: anywhere;
    }
    .state {
      display: flex;
      gap: 6px;
      align-items: center;
    }
  `,
})
export class HitQueue {
  readonly rows = input.required<readonly HitRow[]>();
  readonly total = input.required<number>();
  /** Id of the hit that is open. */
  readonly open = input.required<string>();
  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly tone = hitTone;

  constructor() {
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Along a long queue the open one stays in sight; the page itself does not move.
    afterRenderEffect(() => {
      this.open();
      this.rows();
      const row = place.querySelector<HTMLElement>('[aria-current]');
      if (row) place.scrollTop = row.offsetTop - place.clientHeight / 2;
    });
  }
}

import { Component, inject, input } from '@angular/core';
import type { RefusalGround } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { CaseWords } from '../words/case-words';

/** The grounds of a refusal in words, each with its code. */
@Component({
  selector: 'ds-grounds',
  template: `<ul>
      @for (code of grounds(); track code) {
        <li>
          {{ words.ground(code) }} <span class="ds-quiet ds-small">{{ code }}</span>
        </li>
      }
    </ul>
    <p class="ds-quiet ds-small">{{ t('reviews.grounds.inside') }}</p>`,
  styles: `
    ul {
      padding-inline-start: 1.5em;
      list-style: disc;
    }
  `,
})
export class Grounds {
  readonly grounds = input.required<readonly RefusalGround[]>();
  protected readonly t = injectWords();
  protected readonly words = inject(CaseWords);
}

import { Component, inject, input } from '@angular/core';
import { WhoWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { DateText, ToneShape } from '@downstream/ui/primitives';
import { CaseWords, type ReviewRecord } from '../words/case-words';

/** Who signed, who still has to by grade, and who took part and therefore cannot. */
@Component({
  selector: 'ds-review-signatures',
  imports: [DateText, ToneShape],
  template: `<section class="ds-group" aria-labelledby="signatures">
      <h2 id="signatures">{{ t('reviews.signatures.title') }}</h2>
      <ul class="ds-rows list">
        @for (signature of review().signatures.given; track signature.by.id) {
          <li>
            <ds-shape [tone]="signature.outcome === 'REJECTED' ? 'stop' : 'good'" />
            <div class="text">
              <span
                ><strong>{{ who.name(signature.by) }}</strong
                >, {{ t('reviews.grade.' + signature.grade) }}: {{ t('reviews.outcome.' + signature.outcome) }}</span
              >
              @if (signature.note) {
                <span class="note">{{ signature.note }}</span>
              }
              <span class="ds-quiet ds-small"><ds-date [at]="signature.at" show="time" /></span>
            </div>
          </li>
        }
        @for (slot of review().signatures.missing; track $index) {
          <li>
            <span class="open" aria-hidden="true"></span>
            <div class="text">
              <span>{{ t('reviews.signatures.missing', { slot: words.slot(slot) }) }}</span>
            </div>
          </li>
        }
      </ul>
    </section>
    <section class="ds-group" aria-labelledby="contributors">
      <h2 id="contributors">{{ t('reviews.contributors.title') }}</h2>
      <p class="ds-quiet">{{ t('reviews.contributors.effect') }}</p>
      <ul class="ds-rows list">
        @for (person of review().contributors; track person.personId) {
          <li>
            <div class="text">
              <span
                ><strong>{{ person.name || t('distributors.who.unknown') }}</strong
                >: {{ words.deeds(person.deeds) }}</span
              >
            </div>
          </li>
        } @empty {
          <li class="ds-quiet">{{ t('reviews.contributors.none') }}</li>
        }
      </ul>
    </section>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s6);
    }
    .list {
      border-block: var(--ds-hair);
    }
    li {
      display: flex;
      gap: var(--ds-s3);
      padding-block: var(--ds-s2);
    }
    ds-shape,
    .open {
      flex: none;
      margin-block-start: 2px;
      inline-size: 16px;
      block-size: 16px;
    }
    .open {
      border: 1.5px solid var(--ds-edge);
      border-radius: 50%;
    }
    .text {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
    }
    .note {
      white-space: pre-line;
    }
  `,
})
export class Signatures {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  protected readonly who = inject(WhoWords);
  protected readonly words = inject(CaseWords);
}

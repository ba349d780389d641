import { Component, computed, inject, input } from '@angular/core';
import { FactWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { DateText, ToneShape } from '@downstream/ui/primitives';
import type { ReviewRecord } from '../words/case-words';

type Snapshot = NonNullable<ReviewRecord['snapshot']>;

const identifier = /\/(?:runId|versionId|sha256)$/;

/** First of all: what changed since the facts were frozen, each change marked by sign and word. */
@Component({
  selector: 'ds-review-differences',
  imports: [DateText, ToneShape],
  template: `<section class="ds-group" aria-labelledby="differences">
    <h2 id="differences">{{ t('reviews.differences.title') }}</h2>
    @if (lines().length) {
      <p class="head">
        <ds-shape [tone]="stops() ? 'stop' : 'hold'" />
        <span
          >{{ t('reviews.differences.some', { n: lines().length }) }} <ds-date [at]="snapshot().takenAt" show="time" />.
          {{ t(stops() ? 'reviews.differences.stop' : 'reviews.differences.maybe') }}</span
        >
      </p>
      <ul>
        @for (line of lines(); track $index) {
          <li>
            <span class="field">{{ line.field }}</span>
            @if (line.old !== null) {
              <p class="old">
                <span class="sign" aria-hidden="true">−</span>
                <span class="word">{{ t('reviews.differences.frozen') }}</span>
                <del
                  ><bdi>{{ line.old }}</bdi></del
                >
              </p>
            }
            @if (line.now !== null) {
              <p class="new">
                <span class="sign" aria-hidden="true">+</span>
                <span class="word">{{ t('reviews.differences.now') }}</span>
                <ins
                  ><bdi>{{ line.now }}</bdi></ins
                >
              </p>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="head">
        <ds-shape tone="good" />
        <span>{{ t('reviews.differences.none') }} <ds-date [at]="snapshot().takenAt" show="time" />.</span>
      </p>
    }
  </section>`,
  styles: `
    .head {
      display: flex;
      gap: var(--ds-s2);
    }
    .head ds-shape {
      margin-block-start: 2px;
      font-size: 15px;
    }
    ul {
      border-block-start: var(--ds-hair);
    }
    li {
      padding-block: var(--ds-s2);
      border-block-end: var(--ds-hair);
    }
    .field {
      font-weight: var(--ds-bold);
    }
    p {
      overflow-wrap: anywhere;
    }
    .sign {
      display: inline-block;
      inline-size: 1.2em;
      font-family: var(--ds-mono);
      font-weight: var(--ds-bold);
    }
    .old .sign {
      color: var(--ds-stop);
    }
    .new .sign {
      color: var(--ds-good);
    }
    .word {
      margin-inline-end: var(--ds-s1);
      color: var(--ds-ink-2);
    }
    ins {
      text-decoration: none;
      font-weight: var(--ds-bold);
    }
  `,
})
export class Differences {
  readonly snapshot = input.required<Snapshot>();
  /** Whether they are known to make a signature impossible; a newer run with the same result does not. */
  readonly stops = input(false);
  protected readonly t = injectWords();
  private readonly words = inject(FactWords);
  protected readonly lines = computed(() => {
    const { differences } = this.snapshot();
    // Ids of runs and versions go with their times, which are said; alone they are better than nothing.
    const telling = differences.filter(({ field }) => !identifier.test(field));
    const lines = (telling.length ? telling : differences).map(({ field, old, new: now }) => {
      // The distributor's facts lie one level deeper here than in its own record.
      const pointer = field.replace(/^\/distributor(?=\/)/, '');
      return {
        field: this.words.label(pointer),
        old: old === null || old === undefined ? null : this.words.value(pointer, old),
        now: now === null || now === undefined ? null : this.words.value(pointer, now),
      };
    });
    // One run screens all parties: what reads the same is said once.
    const texts = lines.map((line) => JSON.stringify(line));
    return lines.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
  });
}

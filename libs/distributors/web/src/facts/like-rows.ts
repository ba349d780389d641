import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ToneShape } from '@downstream/ui/primitives';
import { type Likeness, likenessTone, LikenessWords } from '../words/likeness-words';
import { DistributorStateChip } from '../words/state-chip';

/** Distributors that are like the one on the page, each with what both have in common, as links to open them. */
@Component({
  selector: 'ds-like-rows',
  imports: [DistributorStateChip, RouterLink, ToneShape],
  template: `<ul class="ds-rows">
    @for (row of said(); track row.id) {
      <li class="like">
        <ds-shape [tone]="row.tone" />
        <div class="text">
          <a [routerLink]="['/desk/distributors', row.id]"
            ><bdi>{{ row.legalName.native }}</bdi></a
          >
          @if (row.legalName.latin; as latin) {
            <bdi class="ds-quiet ds-small">{{ latin }}</bdi>
          }
          <ds-distributor-state [state]="row.state" [bare]="true" />
          @for (reason of row.why; track reason) {
            <span class="ds-small"
              ><bdi>{{ reason }}</bdi></span
            >
          }
          @if (row.ended) {
            <span class="ds-small ended">{{ t('distributors.live.endedBefore') }}</span>
          }
        </div>
      </li>
    }
  </ul>`,
  styles: `
    .like {
      display: flex;
      gap: var(--ds-s2);
      padding-block: var(--ds-s2);
    }
    .text {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 2px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    ds-shape {
      margin-block-start: 3px;
      inline-size: 14px;
      block-size: 14px;
    }
    .ended {
      font-weight: var(--ds-bold);
    }
  `,
})
export class LikeRows {
  readonly rows = input.required<readonly Likeness[]>();
  protected readonly t = injectWords();
  private readonly words = inject(LikenessWords);
  protected readonly said = computed(() =>
    this.rows().map((row) => ({
      ...row,
      tone: likenessTone(row),
      why: row.reasons.map((reason) => this.words.reason(reason)),
    })),
  );
}

import { Component, computed, input } from '@angular/core';
import { campaignSteps, type CampaignStep } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';

/** How far those are whom a campaign has asked, as one bar; the words and numbers beside it say the same. */
@Component({
  selector: 'ds-campaign-progress',
  template: `<div class="bar" aria-hidden="true">
      @for (part of parts(); track part.step) {
        <span [class]="part.step" [style.flex-grow]="part.n"></span>
      }
    </div>
    <ul [attr.aria-label]="t('attestations.campaign.progress')">
      @for (part of parts(); track part.step) {
        <li><i [class]="part.step" aria-hidden="true"></i>{{ part.words }}</li>
      } @empty {
        <li>{{ t('attestations.campaign.nobodyAsked') }}</li>
      }
    </ul>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      min-inline-size: 0;
    }
    .bar {
      display: flex;
      gap: 2px;
      block-size: 8px;
      overflow: hidden;
      border-radius: 4px;
      background: var(--ds-line);
    }
    .bar > span {
      min-inline-size: 4px;
      flex-basis: 0;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s3);
      padding: 0;
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
      font-variant-numeric: tabular-nums;
      list-style: none;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: var(--ds-s1);
      white-space: nowrap;
    }
    i {
      inline-size: 8px;
      block-size: 8px;
      border-radius: 2px;
    }
    .ACCEPTED {
      background: var(--ds-good-mark);
    }
    .SIGNED {
      background: var(--ds-hold-mark);
    }
    .OPENED {
      background: var(--ds-river);
    }
    .ASKED {
      background: var(--ds-ink-3);
    }
    .ENDED {
      background: var(--ds-stop-mark);
    }
    @media (forced-colors: active) {
      .bar > span,
      i {
        border: 1px solid CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class CampaignProgress {
  readonly steps = input.required<Readonly<Record<CampaignStep, number>>>();
  protected readonly t = injectWords();
  /** What is furthest stands first. */
  protected readonly parts = computed(() =>
    [...campaignSteps.slice(0, 4).toReversed(), 'ENDED' as const].flatMap((step) => {
      const n = this.steps()[step];
      return n === 0 ? [] : [{ step, n, words: this.t(`attestations.campaign.step.${step}`, { n }) }];
    }),
  );
}

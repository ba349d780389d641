import { Component, computed, input } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { portalStates, type PortalState } from '@downstream/kernel';
import { Icon } from '@downstream/ui/elements';

/** The distributor's view of where it stands: four steps, the present one in words. Nothing about screening. */
@Component({
  selector: 'ds-four-steps',
  imports: [Icon],
  template: `<ol>
    @for (step of steps(); track step.state) {
      <li [class]="step.when" [attr.aria-current]="step.when === 'now' ? 'step' : null">
        <span class="mark">
          @if (step.when === 'past') {
            <ds-icon name="tick" />
          } @else {
            {{ $index + 1 }}
          }
        </span>
        <div class="text">
          <span class="label">{{ t('ui.portalState.' + step.state) }}</span>
          @if (step.when === 'now') {
            <span class="more">{{ t('ui.portalState.' + step.state + '.more') }}</span>
          } @else if (step.when === 'skipped') {
            <span class="more">{{ t('ui.portalState.notNeeded') }}</span>
          }
        </div>
      </li>
    }
  </ol>`,
  styles: `
    li {
      position: relative;
      display: flex;
      gap: var(--ds-s4);
      padding-block-end: var(--ds-s6);
      color: var(--ds-ink-2);
    }
    li:last-child {
      padding-block-end: 0;
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset-block: 34px 2px;
      inset-inline-start: 15px;
      border-inline-start: 2px solid var(--ds-line-2);
    }
    .past::before {
      border-color: var(--ds-river) !important;
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 32px;
      block-size: 32px;
      border: 1px solid var(--ds-edge);
      border-radius: 50%;
      background: var(--ds-surface);
      font-variant-numeric: tabular-nums;
      font-size: var(--ds-14);
    }
    .past .mark {
      border-color: var(--ds-river);
      color: var(--ds-river);
    }
    .now {
      color: var(--ds-ink);
    }
    .now .mark {
      border-color: var(--ds-river);
      background: var(--ds-river);
      color: var(--ds-on-river);
      font-weight: var(--ds-bold);
    }
    .text {
      display: flex;
      flex-direction: column;
      padding-block-start: 4px;
    }
    .now .label {
      font-weight: var(--ds-bold);
    }
    .more {
      max-inline-size: 56ch;
    }
  `,
})
export class FourSteps {
  readonly state = input.required<PortalState>();
  protected readonly t = injectWords();
  protected readonly steps = computed(() => {
    const at = portalStates.indexOf(this.state());
    return portalStates.map((state, i) => ({
      state,
      when: i === at ? 'now' : i > at ? 'later' : state === 'QUESTION_FOR_YOU' ? 'skipped' : 'past',
    }));
  });
}

import { Component, input, output } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Chip, DateText, Progress } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** Where a long job stands. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

const tones: Record<JobState, Tone> = {
  queued: 'wait',
  running: 'wait',
  done: 'good',
  failed: 'stop',
  cancelled: 'neutral',
};

/** Long work: real progress, when it started, cancel, and that one may leave. Content: the outcome. */
@Component({
  selector: 'ds-job-card',
  imports: [Button, Chip, DateText, Progress],
  template: `<div class="head">
      <h3>{{ heading() }}</h3>
      <ds-chip [tone]="tones[state()]">{{ t('ui.job.' + state()) }}</ds-chip>
    </div>
    @if (state() === 'running' || state() === 'queued') {
      <ds-progress [label]="heading()" [done]="done()" [of]="of()" />
      <div class="foot">
        <span>
          @if (startedAt(); as at) {
            {{ t('ui.job.started') }} <ds-date [at]="at" show="time" />.
          }
          {{ t('ui.job.leave') }}
        </span>
        @if (cancellable()) {
          <button dsButton [pending]="cancelling()" (click)="stop.emit()">{{ t('ui.job.cancel') }}</button>
        }
      </div>
    }
    <ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding: var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    .head,
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2) var(--ds-s4);
      align-items: center;
      justify-content: space-between;
    }
    .foot {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
  `,
})
export class JobCard {
  readonly heading = input.required<string>();
  readonly state = input.required<JobState>();
  readonly done = input(0);
  readonly of = input<number>();
  readonly startedAt = input<string>();
  readonly cancellable = input(false);
  readonly cancelling = input(false);
  /** Cancelling is asked for. */
  readonly stop = output<void>();
  protected readonly t = injectWords();
  protected readonly tones = tones;
}

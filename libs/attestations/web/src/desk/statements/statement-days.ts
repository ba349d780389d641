import { Component, computed, inject, input } from '@angular/core';
import type { AttestationState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Formats, Now, ToneShape } from '@downstream/ui/primitives';

const waiting: readonly AttestationState[] = ['SENT', 'OPENED', 'RETURNED'];
const lasting: readonly AttestationState[] = ['SIGNED', 'ACCEPTED', 'EXPIRING'];

/** The day that matters in a state: by when an answer is awaited, or until when the promise holds. */
@Component({
  selector: 'ds-statement-days',
  imports: [ToneShape],
  template: `@if (late()) {
      <ds-shape tone="hold" />
    }
    <span [class.ds-quiet]="ended()">{{ words() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    ds-shape {
      font-size: 13px;
    }
  `,
})
export class StatementDays {
  readonly state = input.required<AttestationState>();
  /** Instant by which the distributor is asked to sign. */
  readonly dueAt = input.required<string>();
  /** Last day on which it counts; `null` until it is signed. */
  readonly validTo = input.required<string | null>();
  private readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly now = inject(Now).at;
  private readonly awaited = computed(() => waiting.includes(this.state()));
  protected readonly late = computed(() => this.awaited() && Date.parse(this.dueAt()) < this.now());
  protected readonly ended = computed(() => !this.awaited() && !lasting.includes(this.state()));
  protected readonly words = computed(() => {
    const to = this.validTo();
    if (this.awaited())
      return this.t(`attestations.statement.${this.late() ? 'overdue' : 'due'}`, {
        date: this.formats.date(this.dueAt()),
      });
    if (this.state() === 'EXPIRED' && to)
      return this.t('attestations.statement.endedOn', { date: this.formats.date(to) });
    if (this.ended()) return this.t('attestations.statement.notInForce');
    return to
      ? this.t('attestations.statement.until', { date: this.formats.date(to) })
      : this.t('attestations.statement.noEnd');
  });
}

import { Component, computed, inject, input } from '@angular/core';
import { Formats } from './formats';
import { Tip } from './tip';

/**
 * A moment: absolute, with the relative words in a tip that hover and keyboard focus open.
 * `<ds-date [at]="row.decidedAt" show="time" />`; `lead="relative"` turns the two round (clocks, queues).
 */
@Component({
  selector: 'ds-date',
  imports: [Tip],
  template: `<time [attr.datetime]="at()" [dsTip]="second()" [attr.tabindex]="focusable() ? 0 : null">{{
    first()
  }}</time>`,
  styles: `
    :host {
      white-space: nowrap;
      unicode-bidi: isolate;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class DateText {
  /** An instant or a calendar date. */
  readonly at = input.required<string>();
  readonly show = input<'date' | 'time' | 'utc'>('date');
  readonly lead = input<'absolute' | 'relative'>('absolute');
  /** False inside a link or a table cell, whose row has the focus. */
  readonly focusable = input(true);
  private readonly formats = inject(Formats);
  private readonly absolute = computed(() => {
    const at = this.at();
    const show = this.show();
    return show === 'utc' ? this.formats.utc(at) : show === 'time' ? this.formats.dateTime(at) : this.formats.date(at);
  });
  private readonly relative = computed(() => this.formats.relative(this.at()));
  protected readonly first = computed(() => (this.lead() === 'absolute' ? this.absolute() : this.relative()));
  protected readonly second = computed(() => (this.lead() === 'absolute' ? this.relative() : this.absolute()));
}

import { Component, computed, inject, input } from '@angular/core';
import type { listQueue } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { RiskWords } from '../words/risk-words';

/** A red flag in the work queue: its sentence, how grave it is and how far it has come. */
@Component({
  selector: 'ds-flag-line',
  template: `@if (row().flag; as flag) {
    <span>{{ sentence() }}</span>
    @if (words.ready()) {
      <span class="ds-quiet ds-small"
        ><span class="ds-mono">{{ flag.rule }}</span> · {{ t('risk.flags.severity.' + flag.severity) }} ·
        {{ flag.proposed ? t('risk.flags.waitsForSecond') : t('risk.flags.state.' + flag.state) }}</span
      >
    }
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      overflow-wrap: anywhere;
    }
  `,
})
export class FlagLine {
  readonly row = input.required<Received<typeof listQueue>['rows'][number]>();
  protected readonly words = inject(RiskWords);
  protected readonly t = this.words.t;
  protected readonly sentence = computed(() => {
    const flag = this.row().flag;
    return flag && this.words.ready() ? this.words.say(flag.sentence) : flag?.rule;
  });

  constructor() {
    void this.words.open();
  }
}

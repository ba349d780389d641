import { Component, computed, input } from '@angular/core';
import type { DistributorState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip } from '@downstream/ui/primitives';
import { stateTone } from './tones';

/** A distributor's state in its word, tone and shape: `<ds-distributor-state [state]="row.state" [bare]="true" />`. */
@Component({
  selector: 'ds-distributor-state',
  imports: [Chip],
  template: `<ds-chip [tone]="tone()" [bare]="bare()">{{ t('distributors.state.' + state()) }}</ds-chip>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class DistributorStateChip {
  readonly state = input.required<DistributorState>();
  /** Without a ground, for cells of a table. */
  readonly bare = input(false);
  protected readonly t = injectWords();
  protected readonly tone = computed(() => stateTone[this.state()]);
}

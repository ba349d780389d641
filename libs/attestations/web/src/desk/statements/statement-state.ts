import { Component, computed, input } from '@angular/core';
import type { AttestationState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** How a state of an attestation looks: what waits for the maker is amber, what counts is green, what ended badly is red. */
export const statementTone: Readonly<Record<AttestationState, Tone>> = {
  DRAFT: 'neutral',
  SENT: 'wait',
  OPENED: 'wait',
  SIGNED: 'hold',
  ACCEPTED: 'good',
  RETURNED: 'wait',
  REJECTED: 'stop',
  DECLINED: 'stop',
  EXPIRING: 'hold',
  EXPIRED: 'stop',
  LAPSED: 'stop',
  SUPERSEDED: 'neutral',
  WITHDRAWN: 'neutral',
  CONTRADICTED: 'stop',
};

/** An attestation's state in its word, tone and shape: `<ds-statement-state [state]="row.state" [bare]="true" />`. */
@Component({
  selector: 'ds-statement-state',
  imports: [Chip],
  template: `<ds-chip [tone]="tone()" [bare]="bare()">{{ t('attestations.statement.state.' + state()) }}</ds-chip>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class StatementStateChip {
  readonly state = input.required<AttestationState>();
  /** Without a ground, for cells of a table. */
  readonly bare = input(false);
  protected readonly t = injectWords();
  protected readonly tone = computed(() => statementTone[this.state()]);
}

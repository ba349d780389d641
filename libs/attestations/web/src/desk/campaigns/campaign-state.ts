import { Component, computed, input } from '@angular/core';
import type { CampaignState } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Chip } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

const tones: Readonly<Record<CampaignState, Tone>> = { RUNNING: 'wait', DONE: 'good', CANCELLED: 'neutral' };

/** A campaign's state in its word, tone and shape. */
@Component({
  selector: 'ds-campaign-state',
  imports: [Chip],
  template: `<ds-chip [tone]="tone()" [bare]="bare()">{{ t('attestations.campaign.state.' + state()) }}</ds-chip>`,
})
export class CampaignStateChip {
  readonly state = input.required<CampaignState>();
  /** Without a ground, for cells of a table. */
  readonly bare = input(false);
  protected readonly t = injectWords();
  protected readonly tone = computed(() => tones[this.state()]);
}

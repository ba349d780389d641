import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Formats, ToneShape } from '@downstream/ui/primitives';
import type { HitView } from './hit.store';

/** The hold that this hit gave rise to: who placed it and when, and how far its release is. */
@Component({
  selector: 'ds-hit-hold',
  imports: [RouterLink, ToneShape],
  template: `<ds-shape [tone]="hold().releasedAt ? 'neutral' : 'stop'" />
    <span
      >{{ text() }} <a [routerLink]="['/desk/distributors', distributor()]">{{ t('checks.hold.see') }}</a></span
    >`,
  styles: `
    ds-shape {
      flex: none;
      margin-block-start: 2px;
      font-size: 16px;
    }
  `,
})
export class HitHold {
  readonly hold = input.required<NonNullable<HitView['hold']>>();
  readonly distributor = input.required<string>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  protected readonly text = computed(() => {
    const { placedAt, placedBy, releasedAt, releaseVotes, votesNeeded } = this.hold();
    const placed = { by: placedBy, at: this.formats.utc(placedAt) };
    if (releasedAt) return this.t('checks.hold.released', { ...placed, until: this.formats.utc(releasedAt) });
    return this.t('checks.hold.open', { ...placed, given: releaseVotes, needed: votesNeeded });
  });
}

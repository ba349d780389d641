import { Component, inject, input } from '@angular/core';
import type { listQueue } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { HitWords } from '../words/hit-words';

/** A hit in the work queue: who may be whom, how much alike, on which list, and whether somebody has proposed an end. */
@Component({
  selector: 'ds-hit-line',
  template: `@if (row().hit; as hit) {
    <span
      ><bdi>{{ hit.party.name }}</bdi> {{ t('checks.home.first', { entry: hit.entry.name }) }}</span
    >
    <span class="ds-quiet ds-small"
      >{{ words.role(hit.party.role) }} · {{ words.score(hit) }} · {{ words.list(hit.entry.list) }}
      @if (hit.proposed; as proposed) {
        · {{ t('checks.home.second', { by: proposed.by }) }}
      }
    </span>
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      overflow-wrap: anywhere;
    }
  `,
})
export class HitLine {
  readonly row = input.required<Received<typeof listQueue>['rows'][number]>();
  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
}

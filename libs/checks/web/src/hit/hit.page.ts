import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, hotkeys, PageHeader } from '@downstream/ui/patterns';
import { Chip, Formats, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { HitWords } from '../words/hit-words';
import { hitTone } from '../words/tones';
import { isPlace } from './ballot';
import { HitEvidence } from './hit-evidence';
import { HitHold } from './hit-hold';
import { HitOutcome } from './hit-outcome';
import { HitQueue } from './hit-queue';
import { HitStore } from './hit.store';
import { VoteForm } from './vote-form';

/**
 * Same or different? The party beside the list entry, what speaks for and against, and the vote. The hits that wait
 * stand beside it, and after a vote the next one opens by itself.
 */
@Component({
  selector: 'ds-hit-page',
  imports: [
    Chip,
    ErrorState,
    HitEvidence,
    HitHold,
    HitOutcome,
    HitQueue,
    PageHeader,
    RouterLink,
    Skeleton,
    ToneShape,
    VoteForm,
  ],
  providers: [HitStore],
  templateUrl: './hit.page.html',
  styleUrl: './hit.page.css',
})
export class HitPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(HitStore);
  protected readonly words = inject(HitWords);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly tone = hitTone;
  protected readonly hit = this.store.hit;

  protected readonly crumbs = computed(() => [{ label: this.t('checks.hits.title'), link: ['/desk/hits'] }]);
  protected readonly facts = computed(() => {
    const hit = this.hit();
    if (!hit) return [];
    return [
      { label: this.t('checks.hits.score'), value: this.words.score(hit) },
      { label: this.t('checks.hit.list'), value: `${this.words.list(hit.entry.list)} ${hit.entry.ref}` },
      { label: this.t('checks.hit.programmes'), value: hit.entry.programmes.join(', ') || this.t('checks.hit.none') },
      { label: this.t('checks.hit.version'), value: this.formats.number(hit.list.version) },
      { label: this.t('checks.hits.raised'), value: this.formats.date(hit.raisedAt) },
    ];
  });
  /** The entry is an address alone: nobody's name stands there. */
  protected readonly isPlace = computed(() => {
    const hit = this.hit();
    return hit !== undefined && isPlace(hit);
  });
  /** Why it is open again, while it is. */
  protected readonly again = computed(() => {
    const { state, reopened } = this.hit() ?? {};
    if (!reopened || (state !== 'REOPENED' && state !== 'PROPOSED' && state !== 'OPEN')) return undefined;
    const causes = reopened.causes.map((cause) => this.words.cause(cause)).join(' ');
    return this.t('checks.hit.again', { at: this.formats.utc(reopened.at), causes });
  });
  protected readonly gone = computed(() => {
    const { gone, hold } = this.hit() ?? {};
    if (!gone) return undefined;
    const params = { version: gone.version, at: this.formats.utc(gone.at) };
    return this.t(hold && !hold.releasedAt ? 'checks.hit.goneHeld' : 'checks.hit.gone', params);
  });
  /** What was recorded on the hit before, while this one stands where it led to. */
  protected readonly passed = computed(() => {
    const passed = this.store.passed();
    if (!passed || passed.to !== this.id()) return undefined;
    const { hit } = passed;
    const { settled, proposed } = hit;
    const what = this.t(`checks.disposition.${settled?.disposition ?? proposed?.disposition ?? 'UNSURE'}`);
    const key = settled ? 'checks.passed.settled' : proposed ? 'checks.passed.proposed' : 'checks.passed.open';
    return { id: hit.id, text: this.t(key, { name: hit.party.name, what, n: hit.version }), held: hit.hold !== null };
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.store.open(id));
    });
    effect(() => {
      const to = this.store.passed()?.to;
      if (to !== undefined && this.store.recorded()) untracked(() => void this.go(to));
    });
    const group = 'checks.hits.title';
    hotkeys([
      { keys: 'j', label: 'checks.queue.key.next', group, run: () => this.step(1) },
      { keys: 'k', label: 'checks.queue.key.previous', group, run: () => this.step(-1) },
      { keys: 'b', label: 'checks.queue.key.back', group, run: () => this.back() },
    ]);
  }

  private step(by: 1 | -1): void | false {
    const row = this.store.beside(by);
    if (!row) return false;
    void this.go(row.id);
  }

  private back(): void | false {
    const before = this.passed();
    if (!before) return false;
    void this.go(before.id);
  }

  private go(id: string): Promise<boolean> {
    return this.router.navigate(['/desk/hits', id]);
  }
}

import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts, NotChecked } from '@downstream/ui/patterns';
import { Button, Chip, CopyId, DateText, NumberPipe, Skeleton } from '@downstream/ui/primitives';
import { JobCard, type JobState } from '@downstream/ui/work';
import { RescreeningStore } from './rescreening.store';
import { RescreeningWords } from './rescreening-words';
import type { RescreenedVersion } from './rescreenings-of';

/** What a version did to everybody under watch: who was searched again, who is proved untouched, and who has no outcome. */
@Component({
  selector: 'ds-version-rescreening',
  imports: [Button, Chip, CopyId, DateText, ErrorState, FactLine, Facts, JobCard, NotChecked, NumberPipe, Skeleton],
  providers: [RescreeningStore],
  templateUrl: './version-rescreening.html',
  styleUrl: './version-rescreening.css',
})
export class VersionRescreening {
  readonly version = input.required<RescreenedVersion>();

  protected readonly t = injectWords();
  protected readonly store = inject(RescreeningStore);
  protected readonly words = inject(RescreeningWords);
  /** Under way; undefined when it was stopped or failed. */
  protected readonly job = computed(() => {
    const open = this.store.found()?.open;
    return open && (open.state === 'QUEUED' || open.state === 'RUNNING') ? open : undefined;
  });
  protected readonly jobState = computed((): JobState => (this.job()?.state === 'QUEUED' ? 'queued' : 'running'));
  protected readonly broken = computed(() => {
    const state = this.store.found()?.open?.state;
    return state === 'CANCELLED' || state === 'FAILED' ? state : undefined;
  });
  /** The newest, and the one that the version led to where that is another. */
  protected readonly outcomes = computed(() => {
    const { latest, caused } = this.store.found() ?? {};
    return [latest, ...(caused?.id === latest?.id ? [] : [caused])].filter((one) => one !== undefined);
  });
  /** Something may be further back than what was read. */
  protected readonly furtherBack = computed(() => {
    const found = this.store.found();
    return found !== undefined && !found.whole && !found.caused;
  });

  constructor() {
    effect(() => {
      const version = this.version();
      untracked(() => this.store.open(version));
    });
  }
}

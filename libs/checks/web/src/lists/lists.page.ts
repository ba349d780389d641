import { Component, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts, NotChecked, PageHeader } from '@downstream/ui/patterns';
import { Chip, CopyId, DateText, NumberPipe, Skeleton, ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { HitWords } from '../words/hit-words';
import { ListImport } from './list-import';
import { ListsStore, type ListSummary } from './lists.store';

const tones: Readonly<Record<ListSummary['freshness'], Tone>> = {
  FRESH: 'good',
  AMBER: 'hold',
  RED: 'unknown',
  NONE: 'unknown',
};

/** The public lists of the deployment: how fresh they are, what is in force, every version, and the import. */
@Component({
  selector: 'ds-lists-page',
  imports: [
    Chip,
    CopyId,
    DateText,
    ErrorState,
    FactLine,
    Facts,
    ListImport,
    NotChecked,
    NumberPipe,
    PageHeader,
    Skeleton,
    ToneShape,
  ],
  providers: [ListsStore],
  templateUrl: './lists.page.html',
  styleUrl: './lists.page.css',
})
export class ListsPage {
  protected readonly t = injectWords();
  protected readonly store = inject(ListsStore);
  protected readonly words = inject(HitWords);
  protected readonly tones = tones;

  /** "3 hours old"; hours below two days, then days. */
  protected age(hours: number): string {
    return hours < 48
      ? this.t('checks.lists.ageHours', { n: Math.floor(hours) })
      : this.t('checks.lists.ageDays', { n: Math.floor(hours / 24) });
  }

  /** What the list's age means for every screening. */
  protected fresh({ freshness, ageHours }: ListSummary): string {
    return this.t(`checks.lists.fresh.${freshness}`, { age: ageHours === null ? '' : this.age(ageHours) });
  }
}

import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { listScreenedParties } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { injectWords, pagesOf, Session } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts, NotChecked, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Formats, Icon, Skeleton } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { JobCard, type JobState } from '@downstream/ui/work';
import { HitWords } from '../words/hit-words';
import { certificateFile } from './certificate-file';
import { oldestOf } from './oldest-of';
import { OutcomeWords } from './outcome-words';
import { ScreeningStore } from './screenings.store';

type Party = Received<typeof listScreenedParties>['rows'][number];
type Candidate = Party['candidates'][number];

const jobStates: Readonly<Record<string, JobState>> = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  CANCELLED: 'cancelled',
};
const tones: Readonly<Record<Party['result'], Tone>> = {
  NOTHING_FOUND: 'good',
  CANDIDATES_FOUND: 'hold',
  NOT_RUN: 'unknown',
};

/** A screening of parties that are no distributors: progress, what was found with the reasons, lists and certificate. */
@Component({
  selector: 'ds-screening-page',
  imports: [
    Button,
    Chip,
    DateText,
    ErrorState,
    FactLine,
    Facts,
    Icon,
    JobCard,
    NotChecked,
    PageHeader,
    ProblemBanner,
    Skeleton,
  ],
  providers: [ScreeningStore],
  templateUrl: './screening.page.html',
  styleUrl: './screening.page.css',
})
export class ScreeningPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly words = inject(HitWords);
  protected readonly store = inject(ScreeningStore);
  protected readonly session = inject(Session);
  protected readonly outcome = inject(OutcomeWords);
  private readonly formats = inject(Formats);
  protected readonly tones = tones;
  protected readonly fileOf = certificateFile;
  protected readonly screening = this.store.screening;
  protected readonly job = computed(() => jobStates[this.screening()?.state ?? ''] ?? 'queued');
  protected readonly crumbs = computed(() => [
    { label: this.t('checks.screenings.title'), link: ['/desk/screenings'] },
  ]);
  /** Those with candidates of a table; everybody of a request. */
  protected readonly pages = pagesOf(listScreenedParties, () => {
    const screening = this.screening();
    if (!screening || this.store.isUnderWay()) return undefined;
    const only = screening.kind === 'TABLE' ? { result: 'CANDIDATES_FOUND' as const } : {};
    return { params: { id: screening.id }, query: only };
  });

  /** A search is as good as the oldest of its lists. */
  protected readonly oldest = computed(() => oldestOf(this.screening()?.listVersions ?? []));
  /** The file of a table, the name of a party that was asked after alone, or how many there were. */
  protected readonly heading = computed(() => {
    const screening = this.screening();
    if (!screening) return '';
    const alone = screening.parties === 1 ? this.pages.rows()[0]?.asked.names[0] : undefined;
    return screening.title ?? alone ?? this.outcome.what(screening);
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.store.id.set(id));
    });
  }

  /** The sentences of a candidate's score: what speaks for a match first. */
  protected reasons({ features }: Candidate): { text: string; points: string; sign: string; beside: boolean }[] {
    return [...features]
      .sort((a, b) => b.weight - a.weight)
      .map((feature) => ({
        text: this.words.feature(feature),
        points: this.formats.number(Math.abs(Math.round(feature.weight * 1000) / 10)),
        sign: feature.weight === 0 ? '·' : feature.weight > 0 ? '+' : '−',
        beside: feature.weight === 0,
      }));
  }
}

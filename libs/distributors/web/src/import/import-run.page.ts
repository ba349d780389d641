import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { rejectedRowsCsv, rejectedRowsWorkbook } from '@downstream/contracts/distributors';
import { pathOf } from '@downstream/contracts/route';
import { injectWords, Words } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, Formats, Icon, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { JobCard } from '@downstream/ui/work';
import { ColumnsPart } from './columns-part';
import { ImportStore } from './import.store';
import { ReadingPart } from './reading-part';
import { RepairsPart } from './repairs-part';
import { RowsPart } from './rows-part';
import { WordsPart } from './words-part';

/** One import, from how its file was read to what was brought in; the next step stands at the foot of the page. */
@Component({
  selector: 'ds-import-run-page',
  imports: [
    ...[Button, ColumnsPart, DateText, ErrorState, Icon, JobCard, PageHeader, ProblemBanner, ReadingPart],
    ...[RepairsPart, RouterLink, RowsPart, Skeleton, ToneShape, WordsPart],
  ],
  providers: [ImportStore],
  templateUrl: './import-run.page.html',
  styleUrl: './import.css',
})
export class ImportRunPage {
  readonly id = input.required<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(ImportStore);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly questions = inject(Questions);
  protected readonly view = this.store.import;
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
    { label: this.t('distributors.import.title'), link: ['/desk/distributors/import'] },
  ]);
  protected readonly open = computed(() => ['READ', 'CHECKED'].includes(this.view()?.state ?? ''));
  protected readonly counts = computed(() => {
    const { CREATE = 0, UPDATE = 0, SKIP = 0, ERROR = 0 } = this.view()?.report?.outcomes ?? {};
    return { CREATE, UPDATE, SKIP, ERROR };
  });
  /** What to do now, in a sentence. */
  protected readonly guidance = computed(() => {
    const view = this.view();
    if (!view) return '';
    if (view.state === 'READ') {
      if (this.store.missing().length > 0) return this.t('distributors.import.next.map');
      return this.t('distributors.import.next.check');
    }
    if (view.state !== 'CHECKED') return '';
    if (this.store.changed()) return this.t('distributors.import.next.again');
    const undecided = view.report?.words.filter(({ means }) => means === undefined).length ?? 0;
    if (undecided > 0) return this.t('distributors.import.next.words', { n: undecided });
    const groups = view.report?.groups.filter(({ repair }) => repair === null).length ?? 0;
    if (groups > 0) return this.t('distributors.import.next.repairs', { n: groups });
    return this.t(this.store.ready() > 0 ? 'distributors.import.next.commit' : 'distributors.import.next.nothing');
  });
  protected readonly whyNotCheck = computed(() => {
    const [field] = this.store.missing();
    return field && this.t('distributors.import.needs', { field: this.t(`distributors.import.field.${field}`) });
  });
  protected readonly whyNotCommit = computed(() => {
    if (this.view()?.state === 'READ' || this.store.changed()) return this.t('distributors.import.checkFirst');
    return this.store.ready() === 0 ? this.t('distributors.import.nothingReady') : undefined;
  });

  constructor() {
    effect(() => this.store.id.set(this.id()));
  }

  protected fileOf(kind: 'csv' | 'xlsx'): string {
    const route = kind === 'csv' ? rejectedRowsCsv : rejectedRowsWorkbook;
    const language = this.words.language().startsWith('de') ? 'de' : 'en';
    return `/api/v1/${pathOf(route.path, { id: this.id() })}?language=${language}`;
  }

  protected number(n: number): string {
    return this.formats.number(n);
  }

  protected async undo(): Promise<void> {
    const yes = await this.questions.ask({
      heading: this.t('distributors.import.undoAsk'),
      effects: [this.t('distributors.import.undoEffect'), this.t('distributors.import.undoKeeps')],
      act: this.t('distributors.import.undo'),
    });
    if (yes) await this.store.undo();
  }
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Formats, ToneShape } from '@downstream/ui/elements';
import { PageHeader } from '@downstream/ui/frame';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { nextOf, SectionList } from '../start/section-list';
import { StatementSource } from './statement-source';
import { stateTones } from './statement-words';

/** One attestation: what is wanted and how far it is, or what became of it. */
@Component({
  selector: 'ds-statement-page',
  imports: [Button, PageHeader, RouterLink, SaveState, SectionList, SheetFrame, ToneShape],
  templateUrl: './statement.page.html',
  styleUrl: './statement.page.css',
})
export class StatementPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly store = inject(AnswerSheetStore);
  protected readonly now = inject(StatementSource).now;
  private readonly session = inject(Session);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  protected readonly tone = computed(() => stateTones[this.now()?.state ?? 'SENT']);
  protected readonly next = computed(() => nextOf(this.store));
  protected readonly begun = computed(() => Object.keys(this.store.sheet()?.answers ?? {}).length > 0);
  protected readonly complete = computed(() => this.store.sheet()?.progress.complete ?? false);
  protected readonly minutes = computed(() => this.store.sheet()?.progress.minutesLeft ?? 0);
  protected readonly corrections = computed(
    () => this.store.view()?.corrections.filter(({ done, question }) => !done && !this.store.drafts()[question]) ?? [],
  );
}

import { Component, computed, effect, inject, Injector } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Formats } from '@downstream/ui/elements';
import { PageHeader } from '@downstream/ui/frame';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SaveState } from '../sheet/save-state';
import { SheetFrame } from '../sheet/sheet-frame';
import { nextOf, SectionList } from './section-list';

/** Has the sheet read while the page is still being made; done when it is read, or when it is known why it cannot be. */
export const readAhead = (injector: Injector): Promise<void> => injector.get(AnswerSheetStore).load();

/** Where one begins and goes on: the sections with how far each is, or what was sent in. */
@Component({
  selector: 'ds-answers-start',
  imports: [Button, PageHeader, RouterLink, SaveState, SectionList, SheetFrame],
  templateUrl: './start.page.html',
  styleUrl: './start.page.css',
})
export class StartPage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly formats = inject(Formats);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  private readonly session = inject(Session);

  protected readonly speaks = computed(() => this.store.view()?.seat.kind === 'CONTACT');
  protected readonly next = computed(() => nextOf(this.store));
  protected readonly begun = computed(() => Object.keys(this.store.sheet()?.answers ?? {}).length > 0);
  protected readonly minutes = computed(() => this.store.sheet()?.progress.minutesLeft ?? 0);
  protected readonly complete = computed(() => this.store.sheet()?.progress.complete ?? false);
  protected readonly corrections = computed(
    () => this.store.view()?.corrections.filter(({ done, question }) => !done && !this.store.drafts()[question]) ?? [],
  );

  constructor() {
    const router = inject(Router);
    // The pages that follow, before the connection is gone, but not before this one can be read; where that fails, the
    // router asks for them again.
    const injector = inject(Injector);
    const ahead = () => import('../answer-pages').then((m) => injector.get(m.SheetBesideDrafts)).catch(() => undefined);
    effect(() => {
      if (this.store.view()) requestAnimationFrame(() => setTimeout(() => void ahead()));
    });
    // Nobody has asked for answers: then the portal is the status page alone.
    effect(() => {
      if (this.store.problem()?.code === 'NOT_FOUND') void router.navigateByUrl('/portal/status', { replaceUrl: true });
    });
  }
}

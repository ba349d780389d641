import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { declinePortalStatement } from '@downstream/contracts/attestations';
import { Api, Attempt, injectWords, Session } from '@downstream/ui/client';
import { Button, Field, Input } from '@downstream/ui/elements';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SheetFrame } from '../sheet/sheet-frame';
import { StatementSource } from './statement-source';

/** Not signing, with a reason in one's own words. */
@Component({
  selector: 'ds-decline-page',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, RouterLink, SheetFrame],
  template: `<ds-sheet-frame>
    <ds-page-header [heading]="t('statement.decline.title')" [lead]="t('statement.decline.lead', { maker: maker() })" />
    <form class="ds-stack" novalidate (submit)="$event.preventDefault(); decline(reason.value)">
      <ds-field
        [label]="t('statement.decline.reason')"
        [error]="asked() && !reason.value.trim() ? t('ui.error.required') : null"
      >
        <textarea dsInput #reason rows="6" dir="auto" maxlength="2000"></textarea>
      </ds-field>
      <ds-problem [problem]="sending.problem()" />
      <button dsButton="danger" type="submit" [wide]="true" [pending]="sending.busy()">
        {{ t('statement.decline.act') }}
      </button>
    </form>
    <div>
      <a dsButton="quiet" [routerLink]="store.pages.start">{{ t('statement.back') }}</a>
    </div>
  </ds-sheet-frame>`,
})
export class DeclinePage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  private readonly source = inject(StatementSource);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly focus = inject(PageFocus);
  private readonly api = inject(Api);
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  protected readonly sending = new Attempt();
  protected readonly asked = signal(false);

  protected async decline(words: string): Promise<void> {
    this.asked.set(true);
    const reason = words.trim();
    if (reason === '') return;
    const done = await this.sending.run(async () => {
      const params = { statement: this.source.statement as never };
      await this.api.call(declinePortalStatement, { params, body: { reason } });
      await this.store.load(true);
    });
    if (!done) return;
    await this.router.navigateByUrl(this.store.pages.start);
    this.focus.arrived();
  }
}

import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forwardPortalStatement } from '@downstream/contracts/attestations';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { Button, Field, Input } from '@downstream/ui/elements';
import { PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SheetFrame } from '../sheet/sheet-frame';
import { StatementSource } from './statement-source';

/** Handing an attestation on to whoever may sign it: a link of their own, by e-mail. */
@Component({
  selector: 'ds-forward-page',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, RouterLink, SheetFrame],
  template: `<ds-sheet-frame>
    <ds-page-header [heading]="t('statement.forward.title')" [lead]="t('statement.forward.lead')" />
    <p role="status">
      @if (sent(); as email) {
        {{ t('answers.colleagues.invited', { email }) }}
      }
    </p>
    <form class="ds-stack" novalidate (submit)="$event.preventDefault(); forward(name, email)">
      <ds-field
        [label]="t('statement.forward.name')"
        [error]="asked() && !name.value.trim() ? t('ui.error.required') : null"
      >
        <input dsInput #name dir="auto" maxlength="200" autocomplete="off" />
      </ds-field>
      <ds-field
        [label]="t('statement.forward.email')"
        [error]="asked() && !email.value.includes('@') ? t('answers.fault.NO_EMAIL') : null"
      >
        <input dsInput #email type="email" dir="ltr" maxlength="254" autocomplete="off" />
      </ds-field>
      <ds-problem [problem]="sending.problem()" />
      <button dsButton="primary" type="submit" [wide]="true" [pending]="sending.busy()">
        {{ t('statement.forward.act') }}
      </button>
    </form>
    <div>
      <a dsButton="quiet" [routerLink]="store.pages.start">{{ t('statement.back') }}</a>
    </div>
  </ds-sheet-frame>`,
})
export class ForwardPage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  private readonly source = inject(StatementSource);
  private readonly api = inject(Api);
  protected readonly sending = new Attempt();
  protected readonly asked = signal(false);
  protected readonly sent = signal('');

  protected async forward(name: HTMLInputElement, email: HTMLInputElement): Promise<void> {
    this.asked.set(true);
    const body = { name: name.value.trim(), email: email.value.trim() };
    if (body.name === '' || !body.email.includes('@')) return;
    const done = await this.sending.run(async () => {
      await this.api.call(forwardPortalStatement, { params: { statement: this.source.statement as never }, body });
    });
    if (!done) return;
    this.sent.set(body.email);
    this.asked.set(false);
    name.value = email.value = '';
  }
}

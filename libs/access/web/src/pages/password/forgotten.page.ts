import { Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forgotPassword } from '@downstream/contracts/access';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { Button, Field, Input } from '@downstream/ui/elements';

/** A forgotten password. The page says the same for every address: whether an account exists is nobody's business. */
@Component({
  selector: 'ds-forgotten-password',
  imports: [Button, Field, Input, PageHeader, ProblemBanner, RouterLink],
  template: `<div class="ds-stack">
    @if (asked(); as email) {
      <ds-page-header [heading]="t('access.forgotten.askedHeading')" [lead]="t('access.forgotten.asked', { email })" />
      <p class="ds-quiet">{{ t('access.mail.late') }}</p>
      <div class="ds-cluster">
        <a dsButton routerLink="/sign-in">{{ t('access.toSignIn') }}</a>
        <button dsButton="quiet" (click)="asked.set(undefined)">{{ t('access.forgotten.other') }}</button>
      </div>
    } @else {
      <ds-page-header [heading]="t('access.forgotten.heading')" [lead]="t('access.forgotten.lead')" />
      <ds-problem [problem]="attempt.problem()" [withFields]="true" />
      <form class="ds-stack" novalidate (submit)="$event.preventDefault(); send()">
        <ds-field [label]="t('access.email')" [error]="missing() ? t('ui.error.email') : null">
          <input
            dsInput
            #box
            type="email"
            name="email"
            autocomplete="username"
            inputmode="email"
            autocapitalize="none"
            maxlength="254"
          />
        </ds-field>
        <button dsButton="primary" type="submit" [wide]="true" [pending]="attempt.busy()">
          {{ t('access.forgotten.act') }}
        </button>
        <a routerLink="/sign-in">{{ t('access.backToSignIn') }}</a>
      </form>
    }
  </div>`,
})
export class ForgottenPasswordPage {
  protected readonly t = injectWords();
  protected readonly attempt = new Attempt();
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly missing = signal(false);
  private readonly api = inject(Api);
  private readonly focus = inject(PageFocus);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async send(): Promise<void> {
    const box = this.box()?.nativeElement;
    const email = box?.value.trim() ?? '';
    this.missing.set(!/^\S+@\S+$/.test(email));
    if (this.missing()) return box?.focus();
    const sent = await this.attempt.run(async () => {
      await this.api.call(forgotPassword, { body: { email } });
      this.asked.set(email);
    });
    if (sent) this.focus.arrived();
  }
}

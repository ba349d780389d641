import { Component, computed, inject, type OnInit, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { resetPassword } from '@downstream/contracts/access';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { Button, Field } from '@downstream/ui/elements';
import { LinkClosed } from '../../parts/link-closed';
import { isLinkClosing } from '../../parts/link-closing';
import { LinkToken } from '../../parts/link-token';
import { PasswordBox } from '../../parts/password-box';
import { weakPasswordWords } from '../../parts/password-words';

/** Choosing a new password by the link from an e-mail. Nobody is signed in by it; the second factor stays. */
@Component({
  selector: 'ds-reset-password',
  imports: [Button, Field, LinkClosed, PageHeader, PasswordBox, ProblemBanner, RouterLink],
  providers: [LinkToken],
  template: `@if (closing(); as reason) {
      <ds-link-closed purpose="reset" [closing]="reason">
        <div class="ds-cluster">
          <a dsButton="primary" routerLink="/password">{{ t('access.forgotten.act') }}</a>
          <a dsButton="quiet" routerLink="/sign-in">{{ t('access.toSignIn') }}</a>
        </div>
      </ds-link-closed>
    } @else if (done()) {
      <div class="ds-stack">
        <ds-page-header [heading]="t('access.reset.doneHeading')" [lead]="t('access.reset.done')" />
        <div>
          <a dsButton="primary" routerLink="/sign-in">{{ t('access.toSignIn') }}</a>
        </div>
      </div>
    } @else {
      <div class="ds-stack">
        <ds-page-header [heading]="t('access.reset.heading')" [lead]="t('access.reset.lead')" />
        <ds-problem [problem]="problem()" [withFields]="true" />
        <form class="ds-stack" novalidate (submit)="$event.preventDefault(); send()">
          <ds-field [label]="t('access.password.choose')" [hint]="t('access.password.hintPlain')" [error]="error()">
            <ds-password-box name="new-password" autocomplete="new-password" [(value)]="password" />
          </ds-field>
          <button dsButton="primary" type="submit" [wide]="true" [pending]="attempt.busy()">
            {{ t('access.reset.act') }}
          </button>
        </form>
      </div>
    }`,
})
export class ResetPasswordPage implements OnInit {
  protected readonly t = injectWords();
  protected readonly attempt = new Attempt();
  protected readonly password = signal('');
  protected readonly done = signal(false);
  private readonly missing = signal(false);
  private readonly noLink = signal(false);
  private readonly api = inject(Api);
  private readonly link = inject(LinkToken);
  private readonly focus = inject(PageFocus);
  private readonly box = viewChild(PasswordBox);

  protected readonly closing = computed(() => {
    const code = this.noLink() ? 'LINK_UNKNOWN' : this.attempt.problem()?.code;
    return isLinkClosing(code) ? code : undefined;
  });
  protected readonly error = computed(
    () =>
      weakPasswordWords(this.attempt.problem(), this.t) ??
      (this.missing() && !this.password() ? this.t('access.password.missing') : null),
  );
  protected readonly problem = computed(() => {
    const problem = this.attempt.problem();
    return problem?.code === 'PASSWORD_WEAK' ? undefined : problem;
  });

  ngOnInit(): void {
    this.link.follow((token) => {
      this.noLink.set(token === undefined);
      this.done.set(false);
      this.attempt.forget();
    });
  }

  protected async send(): Promise<void> {
    const { token } = this.link;
    this.missing.set(true);
    if (token === undefined || !this.password()) return this.box()?.focus();
    const changed = await this.attempt.run(async () => {
      await this.api.call(resetPassword, { body: { token, password: this.password() } });
      this.password.set('');
      this.done.set(true);
    });
    if (changed || this.closing()) this.focus.arrived();
    else this.box()?.focus();
  }
}

import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Toasts } from '@downstream/ui/primitives';
import { homes } from '../../guards';
import { AuthenticatorSetup } from '../../parts/authenticator-setup';
import { PasswordBox } from '../../parts/password-box';
import { RecoveryCodes } from '../../parts/recovery-codes';
import { SecondFactorStore } from '../second-factor/second-factor.store';

/** Setting up a second factor from the profile, for the first time or anew: the password first, then as at sign-in. */
@Component({
  selector: 'ds-renew-factor',
  imports: [AuthenticatorSetup, Button, Field, PageHeader, PasswordBox, ProblemBanner, RecoveryCodes],
  providers: [SecondFactorStore],
  templateUrl: './renew-factor.page.html',
})
export class RenewFactorPage {
  protected readonly t = injectWords();
  protected readonly store = inject(SecondFactorStore);
  protected readonly password = signal('');
  private readonly tried = signal(false);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly focus = inject(PageFocus);
  private readonly setup = viewChild(AuthenticatorSetup);
  private readonly box = viewChild(PasswordBox);

  protected readonly profile = computed(() => `${homes[this.session.shell() ?? 'desk']}/profile`);
  protected readonly crumbs = computed(() => [{ label: this.t('access.profile.title'), link: [this.profile()] }]);
  protected readonly passwordError = computed(() => {
    if (this.store.problem()?.code === 'PASSWORD_WRONG') return this.t('problem.PASSWORD_WRONG');
    return this.tried() && !this.password() ? this.t('access.password.missing') : null;
  });
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem?.code === 'PASSWORD_WRONG' ? undefined : problem;
  });

  protected async begin(): Promise<void> {
    this.tried.set(true);
    if (this.password() && (await this.store.begin(this.password()))) {
      this.password.set('');
      this.focus.arrived();
    } else this.box()?.focus();
  }

  protected async confirm(code: string): Promise<void> {
    await this.store.confirm(code);
    if (this.store.codes()) this.focus.arrived();
    else this.setup()?.again();
  }

  protected async finish(): Promise<void> {
    await this.router.navigateByUrl(this.profile());
    this.toasts.show(this.t('access.factor.done'));
  }
}

import { Component, computed, ElementRef, inject, linkedSignal, type OnInit, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { FactLine, Facts, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Skeleton } from '@downstream/ui/primitives';
import { LinkClosed } from '../../parts/link-closed';
import { LinkToken } from '../../parts/link-token';
import { PasswordBox } from '../../parts/password-box';
import { tooShortWords, weakPasswordWords } from '../../parts/password-words';
import { InvitationStore } from './invitation.store';

/** An invitation to the desk or the audit room: who invites, to what, and the password to choose. */
@Component({
  selector: 'ds-invitation',
  imports: [
    Button,
    FactLine,
    Facts,
    Field,
    Input,
    LinkClosed,
    PageHeader,
    PasswordBox,
    ProblemBanner,
    RouterLink,
    Skeleton,
  ],
  providers: [LinkToken, InvitationStore],
  templateUrl: './invitation.page.html',
})
export class InvitationPage implements OnInit {
  protected readonly t = injectWords();
  protected readonly store = inject(InvitationStore);
  protected readonly name = linkedSignal(() => this.store.invitation()?.name ?? '');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly passwordBox = viewChild(PasswordBox);

  protected readonly roles = computed(
    () =>
      this.store
        .invitation()
        ?.roles.map((role) => this.t(`role.${role}`))
        .join(', ') ?? '',
  );
  protected readonly nameError = computed(() =>
    this.tried() && this.name().trim() === '' ? this.t('access.name.missing') : null,
  );
  protected readonly passwordError = computed(() => {
    const minimum = this.store.invitation()?.passwordMinimum ?? 0;
    const weak = weakPasswordWords(this.store.problem(), this.t);
    return weak ?? (this.tried() ? tooShortWords(this.password(), minimum, this.t) : undefined);
  });
  /** What is said at the password's field is not said again on top. */
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem?.code === 'PASSWORD_WEAK' ? undefined : problem;
  });

  ngOnInit(): void {
    this.store.begin();
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.nameError()) this.nameBox()?.nativeElement.focus();
    else if (tooShortWords(this.password(), this.store.invitation()?.passwordMinimum ?? 0, this.t))
      this.passwordBox()?.focus();
    else if (!(await this.store.accept(this.name().trim(), this.password()))) this.passwordBox()?.focus();
  }
}

import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { instant } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Sheet } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards, Toasts } from '@downstream/ui/primitives';
import { FIRST_INVALID, focusSoon } from '../../parts/focus-soon';
import { endOfDay, faultsOf, noRights, type Rights } from './rights';
import { RightsForm } from './rights-form';
import { UsersStore } from './users.store';

/** Inviting a person to the desk or to the audit room. Portal users are invited where their distributor is. */
@Component({
  selector: 'ds-invite-sheet',
  imports: [Button, Field, Input, ProblemBanner, RadioCards, RightsForm, Sheet],
  templateUrl: './invite.sheet.html',
})
export class InviteSheet {
  protected readonly t = injectWords();
  protected readonly store = inject(UsersStore);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly shell = signal<'desk' | 'audit'>('desk');
  protected readonly rights = signal<Rights>(noRights('desk'));
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly emailBox = viewChild.required<ElementRef<HTMLInputElement>>('emailBox');
  private readonly nameBox = viewChild.required<ElementRef<HTMLInputElement>>('nameBox');

  protected readonly shells = computed(() => [
    { value: 'desk' as const, label: this.t('access.shell.desk'), hint: this.t('access.shell.desk.hint') },
    { value: 'audit' as const, label: this.t('access.shell.audit'), hint: this.t('access.shell.audit.hint') },
  ]);
  protected readonly nameError = computed(() =>
    this.tried() && !this.name().trim() ? this.t('access.name.missing') : null,
  );
  private readonly emailWrong = computed(() => !/^\S+@\S+\.\S+$/.test(this.email().trim()));
  protected readonly emailError = computed(() => {
    if (this.store.act.problem()?.code === 'EMAIL_IN_USE') return this.t('problem.EMAIL_IN_USE');
    return this.tried() && this.emailWrong() ? this.t('ui.error.email') : null;
  });
  /** What is said at the address's field is not said again below. */
  protected readonly problem = computed(() => {
    const problem = this.store.act.problem();
    return problem?.code === 'EMAIL_IN_USE' ? undefined : problem;
  });

  constructor() {
    this.store.act.forget();
  }

  protected choose(shell: string): void {
    if (shell !== 'desk' && shell !== 'audit') return;
    this.shell.set(shell);
    this.rights.update((before) => ({ ...noRights(shell), until: before.until }));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.nameError()) return this.nameBox().nativeElement.focus();
    if (this.emailWrong()) return this.emailBox().nativeElement.focus();
    const { roles, grade, offices, until, operator } = this.rights();
    if (faultsOf(this.rights(), instant(Date.now())).length)
      return focusSoon(this.element, FIRST_INVALID, this.injector);
    const expiresAt = endOfDay(until);
    const invited = await this.store.invite({
      name: this.name().trim(),
      email: this.email().trim(),
      roles: [...roles],
      ...(grade && { grade }),
      ...(offices.length > 0 && { offices: [...offices] }),
      ...(expiresAt && { expiresAt }),
      ...(operator && { operator }),
    });
    if (invited) {
      this.toasts.show(this.t('access.invite.done', { email: this.email().trim() }));
      this.ref.close(true);
    } else if (this.emailError()) this.emailBox().nativeElement.focus();
  }
}

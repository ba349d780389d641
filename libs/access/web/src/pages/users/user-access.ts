import { Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Field, Input, Toasts } from '@downstream/ui/primitives';
import { focusSoon } from '../../parts/focus-soon';
import { type User, UsersStore } from './users.store';

type Asked = 'suspend' | 'reset';

/** Barring a user and letting them in again, a lost second factor, a lost invitation. What cannot be done says why. */
@Component({
  selector: 'ds-user-access',
  imports: [Button, Field, Input],
  templateUrl: './user-access.html',
  styleUrl: './user-access.css',
})
export class UserAccess {
  readonly user = input.required<User>();
  protected readonly t = injectWords();
  protected readonly store = inject(UsersStore);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What was asked for and waits to be confirmed. */
  protected readonly asked = signal<Asked | undefined>(undefined);

  private readonly ownWords = computed(() => {
    const names = this.store.otherAdmins(this.user()).join(', ');
    return names ? this.t('access.user.own', { names }) : this.t('access.user.ownAlone');
  });
  protected readonly suspendReason = computed(() => {
    const user = this.user();
    if (this.store.isOwn(user)) return this.ownWords();
    return this.store.leavesNoAdmin({ ...user, state: 'SUSPENDED' }) ? this.t('problem.LAST_ADMIN') : null;
  });
  protected readonly resetReason = computed(() => {
    if (!this.user().secondFactor) return this.t('access.user.noFactor');
    return this.store.isOwn(this.user()) ? this.t('access.user.ownFactor') : null;
  });

  /** Asks before the act; the question takes the focus. */
  protected ask(what: Asked): void {
    this.asked.set(what);
    focusSoon(this.element, '.asked', this.injector);
  }

  protected cancel(): void {
    this.asked.set(undefined);
    focusSoon(this.element, 'button', this.injector);
  }

  protected async suspend(reason: string): Promise<void> {
    const { name } = this.user();
    if (await this.store.suspend(this.user(), reason)) this.done(this.t('access.user.suspended', { name }));
  }

  protected async reinstate(): Promise<void> {
    const { name } = this.user();
    if (await this.store.reinstate(this.user())) this.done(this.t('access.user.reinstated', { name }));
  }

  protected async resend(): Promise<void> {
    const { email } = this.user();
    if (await this.store.resend(this.user())) this.done(this.t('access.invite.done', { email }));
  }

  protected async reset(): Promise<void> {
    const { name } = this.user();
    if (await this.store.resetFactor(this.user())) this.done(this.t('access.user.wasReset', { name }));
  }

  private done(words: string): void {
    this.cancel();
    this.toasts.show(words);
  }
}

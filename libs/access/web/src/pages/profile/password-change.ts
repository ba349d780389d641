import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { passwordMinimum } from '@downstream/access/core';
import { injectWords, Session } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, Field, Toasts } from '@downstream/ui/primitives';
import { PasswordBox } from '../../parts/password-box';
import { tooShortWords, weakPasswordWords } from '../../parts/password-words';
import { type Profile, ProfileStore } from './profile.store';

/** Changing one's password: folded until it is asked for. Every other session ends with it. */
@Component({
  selector: 'ds-password-change',
  imports: [Button, DateText, Field, PasswordBox, ProblemBanner],
  template: `@if (profile().passwordChangedAt; as at) {
      <p>{{ t('access.change.last') }} <ds-date [at]="at" /></p>
    }
    @if (open()) {
      <form novalidate (submit)="$event.preventDefault(); send()">
        <!-- For password managers, which keep both together. -->
        <input
          class="ds-hidden"
          name="username"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="profile().email"
        />
        <ds-problem [problem]="problem()" [withFields]="true" />
        <ds-field [label]="t('access.change.current')" [error]="currentError()">
          <ds-password-box #currentBox name="current-password" [(value)]="current" />
        </ds-field>
        <ds-field
          [label]="t('access.change.next')"
          [hint]="t('access.password.hint', { minimum: minimum() })"
          [error]="nextError()"
        >
          <ds-password-box #nextBox name="new-password" autocomplete="new-password" [(value)]="next" />
        </ds-field>
        <div class="ds-cluster">
          <button dsButton type="submit" [pending]="store.changing.busy()">{{ t('access.change.act') }}</button>
          <button dsButton="quiet" (click)="close()">{{ t('ui.cancel') }}</button>
        </div>
      </form>
    } @else {
      <div>
        <button dsButton (click)="open.set(true)">{{ t('access.change.open') }}</button>
      </div>
    }`,
  styles: `
    :host,
    form {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
  `,
})
export class PasswordChange {
  readonly profile = input.required<Profile>();
  protected readonly t = injectWords();
  protected readonly store = inject(ProfileStore);
  protected readonly open = signal(false);
  protected readonly current = signal('');
  protected readonly next = signal('');
  private readonly tried = signal(false);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly currentBox = viewChild<PasswordBox>('currentBox');
  private readonly nextBox = viewChild<PasswordBox>('nextBox');

  protected readonly minimum = computed(() =>
    passwordMinimum(this.profile().secondFactor || !!this.session.tenant()?.secondFactorRequired),
  );
  protected readonly currentError = computed(() => {
    if (this.store.changing.problem()?.code === 'PASSWORD_WRONG') return this.t('problem.PASSWORD_WRONG');
    return this.tried() && !this.current() ? this.t('access.password.missing') : null;
  });
  protected readonly nextError = computed(
    () =>
      weakPasswordWords(this.store.changing.problem(), this.t) ??
      (this.tried() ? tooShortWords(this.next(), this.minimum(), this.t) : undefined),
  );
  /** What is said at a field is not said again on top. */
  protected readonly problem = computed(() => {
    const problem = this.store.changing.problem();
    return problem && ['PASSWORD_WRONG', 'PASSWORD_WEAK'].includes(problem.code) ? undefined : problem;
  });

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (!this.current()) return this.currentBox()?.focus();
    if (tooShortWords(this.next(), this.minimum(), this.t)) return this.nextBox()?.focus();
    if (await this.store.password(this.current(), this.next())) {
      this.close();
      this.toasts.show(this.t('access.change.done'));
    } else if (this.currentError()) this.currentBox()?.focus();
    else if (this.nextError()) this.nextBox()?.focus();
  }

  protected close(): void {
    this.open.set(false);
    this.tried.set(false);
    this.current.set('');
    this.next.set('');
    this.store.changing.forget();
  }
}

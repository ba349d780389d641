import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner, RecentPages } from '@downstream/ui/frame';
import { Icon, Pop } from '@downstream/ui/primitives';
import { SettingsMenu } from './settings-menu';

/** Who is signed in; their settings; sign out. */
@Component({
  selector: 'ds-user-menu',
  imports: [Icon, Pop, ProblemBanner, RouterLink, SettingsMenu],
  template: `<ds-pop #pop [label]="session.user()?.name ?? ''" icon="person" align="end">
    <div class="who">
      <strong>{{ session.user()?.name }}</strong>
      <bdi>{{ session.user()?.email }}</bdi>
      <span>{{ roles() }}</span>
    </div>
    @if (profile(); as link) {
      <a class="ds-menu-item" [routerLink]="link" (click)="pop.close()"
        ><ds-icon name="settings" />{{ t('frame.profile') }}</a
      >
    }
    <div class="ds-menu-line"></div>
    <ds-settings-menu />
    <div class="ds-menu-line"></div>
    <button type="button" class="ds-menu-item" (click)="pop.close(); keys.emit()">
      <ds-icon name="keyboard" />{{ t('keys.title') }}<kbd class="ds-key">?</kbd>
    </button>
    <ds-problem [problem]="problem()" />
    <button type="button" class="ds-menu-item" (click)="leave()">
      <ds-icon name="sign_out" />{{ t('frame.signOut') }}
    </button>
  </ds-pop>`,
  styles: `
    .who {
      display: flex;
      flex-direction: column;
      padding: var(--ds-s2) var(--ds-s3);
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
    }
    strong {
      color: var(--ds-ink);
      font-size: var(--ds-base);
    }
    .ds-menu-item {
      inline-size: 100%;
    }
    ds-icon {
      color: var(--ds-ink-2);
    }
    @media (max-width: 599px) {
      ds-pop ::ng-deep > button .label {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    kbd {
      margin-inline-start: auto;
    }
  `,
})
export class UserMenu {
  /** Where the profile is in this shell, when a room has that page. */
  readonly profile = input<string>();
  /** The sheet of keys is asked for. */
  readonly keys = output<void>();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly recent = inject(RecentPages);
  private readonly router = inject(Router);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly roles = computed(() => {
    const user = this.session.user();
    const words = (user?.roles ?? []).map((role) =>
      role === 'approver' && user?.grade ? this.t(`role.approver.${user.grade}`) : this.t(`role.${role}`),
    );
    return [...words, this.session.tenant()?.name].filter(Boolean).join(' · ');
  });

  protected async leave(): Promise<void> {
    const portal = this.session.shell() === 'portal';
    try {
      await this.session.end();
      this.recent.clear();
      await this.router.navigateByUrl(portal ? '/portal/enter' : '/sign-in');
    } catch (cause) {
      this.problem.set(toProblem(cause));
    }
  }
}

import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner, SessionBanners } from '@downstream/ui/frame';
import { Button, Icon, Mark } from '@downstream/ui/elements';
import { LanguageSwitch } from '../../frame/language-switch';
import { PortalWorker } from './portal-worker';

/** The distributor's portal: the maker's name on top, one column, Downstream small at the bottom. */
@Component({
  selector: 'ds-portal',
  imports: [Button, Icon, LanguageSwitch, Mark, ProblemBanner, RouterLink, RouterOutlet, SessionBanners],
  template: `<ds-session-banners class="ds-no-print" />
    <header>
      <div class="column">
        <a class="maker" routerLink="/portal"
          ><bdi>{{ session.tenant()?.name }}</bdi></a
        >
        <ds-language-switch class="ds-no-print" />
      </div>
    </header>
    <main id="main" tabindex="-1"><router-outlet /></main>
    <footer class="ds-no-print">
      <div class="column">
        <ds-problem [problem]="problem()" />
        <a class="who" routerLink="/portal/profile"
          ><bdi>{{ session.user()?.name }}</bdi></a
        >
        <button dsButton="quiet" (click)="leave()"><ds-icon name="sign_out" />{{ t('frame.signOut') }}</button>
        <span class="with">{{ t('portal.with') }} <ds-mark [word]="true" /></span>
      </div>
    </footer>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: 100dvh;
      font-size: var(--ds-base);
      line-height: var(--ds-base-line);
    }
    .column {
      inline-size: 100%;
      max-inline-size: calc(var(--ds-page-form) + 2 * var(--ds-s4));
      margin-inline: auto;
      padding-inline: var(--ds-s4);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2) var(--ds-s4);
    }
    header {
      padding-block: var(--ds-s2);
      border-block-end: var(--ds-hair);
      background: var(--ds-surface);
    }
    .maker {
      flex: 1;
      min-block-size: 48px;
      display: flex;
      align-items: center;
      color: var(--ds-ink);
      font-weight: var(--ds-bold);
      text-decoration: none;
    }
    main {
      flex: 1;
    }
    main ::ng-deep .ds-page {
      max-inline-size: calc(var(--ds-page-form) + 2 * var(--ds-s4));
      padding: var(--ds-s8) var(--ds-s4) var(--ds-s12);
    }
    footer {
      padding-block: var(--ds-s3);
      border-block-start: var(--ds-hair);
      color: var(--ds-ink-2);
      font-size: var(--ds-14);
    }
    footer .ds-button {
      font-size: inherit;
    }
    .with {
      margin-inline-start: auto;
      display: inline-flex;
      align-items: center;
      gap: var(--ds-s2);
    }
  `,
  host: { 'data-shell': 'portal' },
})
export class Portal {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly router = inject(Router);

  constructor() {
    inject(PortalWorker).standBy();
  }

  protected async leave(): Promise<void> {
    try {
      await this.session.end();
      await this.router.navigateByUrl('/portal/enter');
    } catch (cause) {
      this.problem.set(toProblem(cause));
    }
  }
}

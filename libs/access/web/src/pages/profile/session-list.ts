import { Component, computed, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, Formats, Skeleton, Toasts } from '@downstream/ui/primitives';
import { type OwnSession, ProfileStore } from './profile.store';

/** Where one is signed in: each browser can be signed out, and all of them at once. */
@Component({
  selector: 'ds-session-list',
  imports: [Button, Chip, ErrorState, ProblemBanner, Skeleton],
  template: `<ds-problem [problem]="store.ending.problem()" />
    @if (store.sessions.value()) {
      <ul>
        @for (session of store.rows(); track session.id) {
          <li>
            <div class="text">
              <span class="browser"
                >{{ session.browser }}
                @if (session.current) {
                  <ds-chip tone="good">{{ t('access.sessions.current') }}</ds-chip>
                }
              </span>
              <span class="ds-quiet ds-small">{{ lineOf(session) }}</span>
            </div>
            @if (!session.current) {
              <button
                dsButton
                [attr.aria-label]="t('access.sessions.endOne', { browser: session.browser })"
                (click)="end(session)"
              >
                {{ t('access.sessions.end') }}
              </button>
            }
          </li>
        }
      </ul>
      <div>
        <button dsButton="danger" [pending]="store.ending.busy()" (click)="endAll()">
          {{ t('access.sessions.endAll') }}
        </button>
      </div>
    } @else if (store.sessions.problem(); as problem) {
      <ds-error-state
        [problem]="problem"
        [what]="t('access.sessions.title')"
        [small]="true"
        (retry)="store.sessions.reload()"
      />
    } @else {
      <ds-skeleton height="52px" />
      <ds-skeleton height="52px" />
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    ul {
      border-block-start: var(--ds-hair);
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--ds-s4);
      padding-block: var(--ds-s3);
      border-block-end: var(--ds-hair);
    }
    .text {
      display: flex;
      flex-direction: column;
      gap: 2px;
      min-inline-size: 0;
    }
    .browser {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s2);
      font-weight: var(--ds-bold);
    }
  `,
})
export class SessionList {
  protected readonly t = injectWords();
  protected readonly store = inject(ProfileStore);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly count = computed(() => this.store.rows().length);

  /** How it was begun, since when, and when it was last used. */
  protected lineOf({ means, createdAt, lastSeenAt }: OwnSession): string {
    const began = this.t('access.sessions.began', { at: this.formats.dateTime(createdAt) });
    const seen = this.t('access.sessions.seen', { when: this.formats.relative(lastSeenAt) });
    return [this.t(`access.means.${means}`), began, seen].join(' · ');
  }

  protected async end(session: OwnSession): Promise<void> {
    if (await this.store.end(session)) this.toasts.show(this.t('access.sessions.ended', { browser: session.browser }));
  }

  protected async endAll(): Promise<void> {
    const sure = await this.questions.ask({
      heading: this.t('access.sessions.endAllHeading'),
      effects: [this.t('access.sessions.endAllEffect', { n: this.count() })],
      act: this.t('access.sessions.endAll'),
    });
    if (sure) await this.store.endAll();
  }
}

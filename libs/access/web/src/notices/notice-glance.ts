import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listNotices, markNoticesRead } from '@downstream/contracts/access';
import { Api, Attempt, injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton } from '@downstream/ui/primitives';
import { NoticeLine, type OneNotice } from './notice-line';
import { UnreadNotices } from './unread-notices';

const AT_A_GLANCE = 6;

/** The newest unread notices, in the panel of the bell. Following one marks it as read. */
@Component({
  selector: 'ds-notice-glance',
  imports: [Button, ErrorState, NoticeLine, ProblemBanner, RouterLink, Skeleton],
  template: `<ds-problem [problem]="marking.problem()" />
    @if (rows(); as few) {
      @for (notice of few; track notice.id) {
        <ds-notice-line [notice]="notice" (opened)="follow(notice)" />
      } @empty {
        <p class="ds-quiet none">{{ t('access.notices.none') }}</p>
      }
      <div class="foot">
        <a class="ds-link" routerLink="/desk/notices" (click)="leave.emit()">{{ t('access.notices.all') }}</a>
        @if (few.length) {
          <button dsButton="quiet" [pending]="marking.busy()" (click)="mark(null)">
            {{ t('access.notices.readAll') }}
          </button>
        }
      </div>
    } @else if (notices.problem(); as problem) {
      <ds-error-state
        [problem]="problem"
        [what]="t('access.notices.title')"
        [small]="true"
        (retry)="notices.reload()"
      />
    } @else {
      <ds-skeleton height="52px" />
      <ds-skeleton height="52px" />
    }`,
  styles: `
    :host {
      display: block;
      inline-size: min(340px, calc(100vw - 48px));
    }
    .none {
      padding: var(--ds-s3);
    }
    .foot {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--ds-s3);
      min-block-size: 44px;
      padding: var(--ds-s2) var(--ds-s3) 0;
      border-block-start: var(--ds-hair);
    }
  `,
})
export class NoticeGlance {
  /** The panel is to be closed. */
  readonly leave = output<void>();
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly unread = inject(UnreadNotices);
  protected readonly notices = resourceOf(listNotices, () => ({ query: { state: 'UNREAD' as const } }));
  protected readonly rows = computed(() => this.notices.value()?.rows.slice(0, AT_A_GLANCE));
  protected readonly marking = new Attempt();

  protected follow(notice: OneNotice): void {
    void this.mark([notice.id]);
    this.leave.emit();
  }

  protected async mark(ids: OneNotice['id'][] | null): Promise<void> {
    await this.marking.run(async () => {
      this.unread.now((await this.api.call(markNoticesRead, { body: { ids } })).unread);
      if (ids === null) this.notices.reload();
    });
  }
}

import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { listNotices } from '@downstream/contracts/access';
import type { Received } from '@downstream/contracts/route';
import { injectWords } from '@downstream/ui/client';
import { Formats, Icon, type IconName } from '@downstream/ui/primitives';

/** One notice of the list. */
export type OneNotice = Received<typeof listNotices>['rows'][number];

const icons: Readonly<Record<OneNotice['kind'], IconName>> = {
  APPROVAL_WAITING: 'review',
  REVIEW_RETURNED: 'review',
  REVIEW_DECIDED: 'review',
  REVIEW_ASSIGNED: 'review',
  REVIEW_MENTION: 'review',
  REVIEW_ANSWERED: 'review',
  REVIEW_DUE_SOON: 'review',
  REVIEW_OVERDUE: 'warning',
  HIT_RAISED: 'hit',
  DISTRIBUTOR_SUBMITTED: 'distributor',
  ANSWERS_OVERDUE: 'distributor',
  APPEAL_SENT: 'distributor',
  LETTERS_RETURN: 'warning',
  HOLD_PLACED: 'warning',
  LIST_HELD: 'lists',
  CHANGE_CRITICAL: 'warning',
  CHANGE_FOUND: 'distributor',
  REVIEW_DATE_NEAR: 'distributor',
  REVIEW_DATE_PAST: 'warning',
  WATCH_GAP: 'warning',
};

/** What happened, to whom, and when; leads to the page where something can be done. An unread one has a mark and a word. */
@Component({
  selector: 'ds-notice-line',
  imports: [Icon, RouterLink],
  template: `<a [routerLink]="notice().link" [class.unread]="!notice().readAt" (click)="opened.emit()">
    <ds-icon [name]="icon()" />
    <span class="text">
      <span class="what"
        >{{ what() }}
        @if (notice().about; as about) {
          <bdi>{{ about }}</bdi>
        }
      </span>
      <span class="ds-quiet ds-small">{{ more() }}</span>
    </span>
    @if (!notice().readAt) {
      <span class="mark" aria-hidden="true"></span>
    }
  </a>`,
  styles: `
    a {
      display: flex;
      align-items: flex-start;
      gap: var(--ds-s3);
      padding: var(--ds-s3);
      border-radius: var(--ds-radius);
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--ds-sunk);
    }
    ds-icon {
      margin-block-start: 2px;
      color: var(--ds-ink-2);
    }
    .text {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 2px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .unread .what {
      font-weight: var(--ds-bold);
    }
    .mark {
      inline-size: 8px;
      block-size: 8px;
      margin-block-start: 7px;
      border-radius: 50%;
      background: var(--ds-river);
    }
  `,
})
export class NoticeLine {
  readonly notice = input.required<OneNotice>();
  /** Somebody follows it. */
  readonly opened = output<void>();
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);

  protected icon(): IconName {
    return icons[this.notice().kind];
  }

  protected what(): string {
    const { kind, about } = this.notice();
    return this.t(`access.notices.what.${kind}`) + (about === null ? '' : ':');
  }

  protected more(): string {
    const { at, times, readAt } = this.notice();
    const parts = [this.formats.relative(at)];
    if (times > 1) parts.push(this.t('access.notices.times', { n: times }));
    if (!readAt) parts.push(this.t('access.notices.unread'));
    return parts.join(' · ');
  }
}

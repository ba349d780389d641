import { Component, inject } from '@angular/core';
import { noticeKinds } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { EmptyState, ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, Skeleton } from '@downstream/ui/primitives';
import { Setting } from '../parts/setting';
import { NoticeChoices } from './notice-choices';
import { NoticeLine } from './notice-line';
import { NoticesStore } from './notices.store';

/** Everything one was told of, by filter; beneath it, when e-mail about it comes. */
@Component({
  selector: 'ds-notices',
  imports: [
    Button,
    EmptyState,
    ErrorState,
    Field,
    Input,
    NoticeChoices,
    NoticeLine,
    PageHeader,
    ProblemBanner,
    Setting,
    Skeleton,
  ],
  providers: [NoticesStore],
  template: `<div class="ds-page ds-page--read">
    <ds-page-header [heading]="t('access.notices.title')" [lead]="t('access.notices.lead', { n: store.unread() })">
      <button
        dsActions
        dsButton
        [pending]="store.acting.busy()"
        [reason]="store.unread() === 0 ? t('access.notices.nothingUnread') : null"
        (click)="store.mark(null)"
      >
        {{ t('access.notices.readAll') }}
      </button>
    </ds-page-header>
    <div class="filters">
      <ds-field [label]="t('access.notices.show')">
        <select #state dsInput (change)="store.state.set(state.selectedIndex === 1 ? 'UNREAD' : 'ALL')">
          <option>{{ t('access.notices.every') }}</option>
          <option>{{ t('access.notices.onlyUnread') }}</option>
        </select>
      </ds-field>
      <ds-field [label]="t('access.notices.about')">
        <select #kind dsInput (change)="store.kind.set(kinds[kind.selectedIndex - 1])">
          <option>{{ t('access.notices.everything') }}</option>
          @for (one of kinds; track one) {
            <option>{{ t('access.notices.what.' + one) }}</option>
          }
        </select>
      </ds-field>
    </div>
    <ds-problem [problem]="store.acting.problem()" />
    @if (store.rows(); as rows) {
      @if (rows.length) {
        <ul>
          @for (notice of rows; track notice.id) {
            <li><ds-notice-line [notice]="notice" (opened)="store.mark([notice.id])" /></li>
          }
        </ul>
        @if (store.next()) {
          <div>
            <button dsButton [pending]="store.acting.busy()" (click)="store.more()">
              {{ t('access.notices.more') }}
            </button>
          </div>
        }
      } @else {
        <ds-empty-state icon="bell" [heading]="t('access.notices.none')" [text]="t('access.notices.noneMore')" />
      }
    } @else if (store.notices.problem(); as problem) {
      <ds-error-state [problem]="problem" [what]="t('access.notices.title')" (retry)="store.notices.reload()" />
    } @else {
      <ds-skeleton height="52px" />
      <ds-skeleton height="52px" />
    }
    <ds-setting [heading]="t('access.notices.mail')" [text]="t('access.notices.mailMore')">
      @if (store.settings.value(); as settings) {
        <ds-notice-choices [settings]="settings" />
      } @else if (store.settings.problem(); as problem) {
        <ds-error-state
          [problem]="problem"
          [what]="t('access.notices.mail')"
          [small]="true"
          (retry)="store.settings.reload()"
        />
      } @else {
        <ds-skeleton height="220px" />
      }
    </ds-setting>
  </div>`,
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s4);
      margin-block-end: var(--ds-s4);
    }
    ul {
      margin-block-end: var(--ds-s6);
      border-block-start: var(--ds-hair);
    }
    li {
      border-block-end: var(--ds-hair);
    }
  `,
})
export class NoticesPage {
  protected readonly t = injectWords();
  protected readonly store = inject(NoticesStore);
  protected readonly kinds = noticeKinds;
}

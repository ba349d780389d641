import { Component, computed, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Pop } from '@downstream/ui/primitives';
import { NoticeGlance } from './notice-glance';
import { UnreadNotices } from './unread-notices';

/** The bell in the desk's frame: how many notices are unread, and the newest of them. */
@Component({
  selector: 'ds-notice-bell',
  imports: [NoticeGlance, Pop],
  providers: [UnreadNotices],
  template: `<ds-pop #pop icon="bell" [iconOnly]="true" [label]="label()" align="end">
      @if (pop.open()) {
        <ds-notice-glance (leave)="pop.close()" />
      }
    </ds-pop>
    @if (n(); as count) {
      <span class="count" aria-hidden="true">{{ count > 99 ? '99+' : count }}</span>
    }`,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }
    @media (max-width: 599px) {
      /* The bell is not at the edge there: a panel as wide as the screen would leave it at the other one. */
      ds-pop ::ng-deep > .panel {
        position: fixed;
        inset-block-start: auto;
        inset-inline: var(--ds-s4);
        inline-size: auto;
        margin-block-start: 40px;
      }
      ds-notice-glance {
        inline-size: auto;
      }
    }
    .count {
      position: absolute;
      inset-block-start: -2px;
      inset-inline-end: -4px;
      min-inline-size: 18px;
      padding-inline: 4px;
      border-radius: var(--ds-round);
      background: var(--ds-river);
      color: var(--ds-on-river);
      font-size: var(--ds-12);
      font-weight: var(--ds-bold);
      font-variant-numeric: tabular-nums;
      line-height: 18px;
      text-align: center;
      pointer-events: none;
    }
  `,
})
export class NoticeBell {
  protected readonly t = injectWords();
  private readonly unread = inject(UnreadNotices);
  protected readonly n = computed(() => this.unread.value()?.unread ?? 0);
  protected readonly label = computed(() => this.t('access.notices.bell', { n: this.n() }));
}

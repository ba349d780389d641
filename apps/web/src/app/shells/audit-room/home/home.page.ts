import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import { Icon } from '@downstream/ui/elements';
import { entriesOf } from '../../../frame/navigation';
import { auditRooms } from '../rooms';

/** What an auditor can do here, in the order of the work. */
@Component({
  selector: 'ds-audit-home',
  imports: [Icon, PageHeader, RouterLink],
  template: `<div class="ds-page">
    <ds-page-header
      [heading]="t('audit.home.heading', { tenant: session.tenant()?.name ?? '' })"
      [lead]="t('audit.home.lead')"
    />
    <ol class="ds-rows">
      @for (entry of entries(); track entry.link) {
        <li>
          <a [routerLink]="entry.link">
            <ds-icon [name]="entry.icon" />
            <span>{{ t(entry.key) }}</span>
            <ds-icon class="on" name="arrow_end" />
          </a>
        </li>
      } @empty {
        <li class="ds-quiet none">{{ t('audit.home.none') }}</li>
      }
    </ol>
  </div>`,
  styles: `
    ol {
      border-block: var(--ds-hair);
    }
    a {
      display: flex;
      align-items: center;
      gap: var(--ds-s4);
      min-block-size: 64px;
      color: var(--ds-ink);
      font-size: var(--ds-20);
      text-decoration: none;
    }
    a:hover span {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    ds-icon {
      color: var(--ds-ink-2);
    }
    .on {
      margin-inline-start: auto;
      font-size: var(--ds-16);
    }
    .none {
      padding-block: var(--ds-s4);
    }
  `,
})
export class AuditHomePage {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly routes = auditRooms.flatMap((room) => room.routes);
  protected readonly entries = computed(() =>
    entriesOf(this.routes, '/audit', (permission) => this.session.can(permission)).filter(
      ({ link }) => link !== '/audit',
    ),
  );
}

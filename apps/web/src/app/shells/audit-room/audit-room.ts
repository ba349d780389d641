import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { SessionBanners } from '@downstream/ui/patterns';
import { Formats, Icon, Mark } from '@downstream/ui/elements';
import { entriesOf } from '../../frame/navigation';
import { shellKeys } from '../../frame/shell-keys';
import { UserMenu } from '../../frame/user-menu';

/** The audit room: larger type, nothing that changes anything, and a bar that always says what this view is. */
@Component({
  selector: 'ds-audit-room',
  imports: [Icon, Mark, RouterLink, RouterLinkActive, RouterOutlet, SessionBanners, UserMenu],
  templateUrl: './audit-room.html',
  styleUrl: './audit-room.css',
  host: { 'data-shell': 'audit' },
})
export class AuditRoom {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];
  protected readonly entries = computed(() =>
    entriesOf(this.routes, '/audit', (permission) => this.session.can(permission)),
  );
  protected readonly keys = shellKeys(this.entries);
  protected readonly until = computed(() => {
    const at = this.session.who()?.engagement?.expiresAt;
    return at ? this.formats.dateTime(at) : undefined;
  });
}

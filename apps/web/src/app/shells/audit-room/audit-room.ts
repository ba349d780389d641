import { Component, computed, inject, Injector } from '@angular/core';
import { ActivatedRoute, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { hotkeys, paletteCommands, SessionBanners } from '@downstream/ui/patterns';
import { Formats, Icon, Mark } from '@downstream/ui/elements';
import { entriesOf } from '../../frame/navigation';
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
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];
  protected readonly entries = computed(() =>
    entriesOf(this.routes, '/audit', (permission) => this.session.can(permission)),
  );
  protected readonly until = computed(() => {
    const at = this.session.who()?.engagement?.expiresAt;
    return at ? this.formats.dateTime(at) : undefined;
  });

  constructor() {
    paletteCommands(() =>
      this.entries().map((entry) => ({
        id: entry.link,
        label: this.t(entry.key),
        icon: entry.icon,
        link: [entry.link],
      })),
    );
    hotkeys([
      { keys: 'mod+k', label: 'palette.open', run: () => void this.openPalette() },
      { keys: '?', label: 'keys.open', run: () => void this.openKeys() },
      ...this.entries().flatMap(({ go, key, link }) =>
        go ? [{ keys: `g ${go}`, label: key, run: () => void this.router.navigateByUrl(link) }] : [],
      ),
    ]);
  }

  protected async openPalette(): Promise<void> {
    const { openPalette } = await import('../../palette/palette');
    await openPalette(this.injector);
  }

  protected async openKeys(): Promise<void> {
    const { openKeySheet } = await import('../../palette/key-sheet');
    await openKeySheet(this.injector);
  }
}

import { Component, computed, DestroyRef, inject, Injector, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { Breadcrumb, Crumbs, hotkeys, paletteCommands, SessionBanners } from '@downstream/ui/patterns';
import { Icon, Mark } from '@downstream/ui/primitives';
import { entriesOf } from '../../frame/navigation';
import { UserMenu } from '../../frame/user-menu';

/** The manufacturer's desk: rail of rooms, line with the way and the palette, the page. */
@Component({
  selector: 'ds-desk',
  imports: [Breadcrumb, Icon, Mark, RouterLink, RouterLinkActive, RouterOutlet, SessionBanners, UserMenu],
  templateUrl: './desk.html',
  styleUrl: './desk.css',
  host: { 'data-shell': 'desk' },
})
export class Desk {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly crumbs = inject(Crumbs);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];

  protected readonly entries = computed(() =>
    entriesOf(this.routes, '/desk', (permission) => this.session.can(permission)),
  );
  protected readonly work = computed(() => this.entries().filter(({ group }) => group === 'work'));
  protected readonly house = computed(() => this.entries().filter(({ group }) => group === 'house'));
  /** What the bar of a phone shows beside "more". */
  protected readonly first = computed(() => this.work().slice(0, 4));
  protected readonly drawer = signal(false);
  protected readonly profile = computed(() =>
    this.routes.some((route) => route.path === 'profile') ? '/desk/profile' : undefined,
  );
  protected readonly mac = /Mac|iPhone|iPad/.test(navigator.platform);

  constructor() {
    this.crumbs.shownByFrame.set(true);
    inject(DestroyRef).onDestroy(() => this.crumbs.shownByFrame.set(false));
    paletteCommands(() =>
      this.entries().map((entry) => ({
        id: `go ${entry.link}`,
        label: this.t(entry.key),
        icon: entry.icon,
        link: [entry.link],
        ...(entry.go && { keys: `g ${entry.go}` }),
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

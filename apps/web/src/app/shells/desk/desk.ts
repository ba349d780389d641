import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { NoticeBell } from '@downstream/access/web/notices';
import { injectWords, Session } from '@downstream/ui/client';
import { Breadcrumb, Crumbs, SessionBanners } from '@downstream/ui/patterns';
import { Icon, Mark } from '@downstream/ui/primitives';
import { entriesOf } from '../../frame/navigation';
import { shellKeys } from '../../frame/shell-keys';
import { UserMenu } from '../../frame/user-menu';

/** The manufacturer's desk: rail of rooms, line with the way and the palette, the page. */
@Component({
  selector: 'ds-desk',
  imports: [Breadcrumb, Icon, Mark, NoticeBell, RouterLink, RouterLinkActive, RouterOutlet, SessionBanners, UserMenu],
  templateUrl: './desk.html',
  styleUrl: './desk.css',
  host: { 'data-shell': 'desk' },
})
export class Desk {
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly crumbs = inject(Crumbs);
  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];

  protected readonly entries = computed(() =>
    entriesOf(this.routes, '/desk', (permission) => this.session.can(permission)),
  );
  protected readonly keys = shellKeys(this.entries);
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
  }
}

import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { listVersionChanges } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { injectWords, pagesOf } from '@downstream/ui/client';
import { EmptyState, ErrorState, FactLine, Facts, PageHeader } from '@downstream/ui/patterns';
import { Button, Chip, DateText, NumberPipe, Skeleton, Tabs, type Tab } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { HitWords } from '../words/hit-words';
import { HeldVersion } from './held-version';
import { ListStore, type ListVersion } from './list.store';
import { ListWords, statusTone } from './list-words';
import type { RescreenedVersion } from './rescreenings-of';
import { VersionRescreening } from './version-rescreening';

type Change = Received<typeof listVersionChanges>['rows'][number];
type Kind = Change['kind'];

const kinds = ['ADDED', 'CHANGED', 'REWORDED', 'REMOVED'] as const;
const tones: Readonly<Record<Kind, Tone>> = { ADDED: 'wait', CHANGED: 'hold', REWORDED: 'neutral', REMOVED: 'stop' };
const ALL = 'all';

/** How many changes of each kind a version makes. */
const countsOf = ({ added, changed, reworded, removed }: ListVersion): Readonly<Record<Kind, number>> => ({
  ...{ ADDED: added, CHANGED: changed - reworded, REWORDED: reworded, REMOVED: removed },
});

/** One version of a list: where it comes from, and what it changes, entry by entry and field by field. */
@Component({
  selector: 'ds-version-page',
  imports: [
    Button,
    Chip,
    DateText,
    EmptyState,
    ErrorState,
    FactLine,
    Facts,
    HeldVersion,
    NumberPipe,
    PageHeader,
    Skeleton,
    Tabs,
    VersionRescreening,
  ],
  providers: [ListStore],
  templateUrl: './version.page.html',
  styleUrl: './version.page.css',
})
export class VersionPage {
  /** From the address. */
  readonly list = input.required<string>();
  readonly version = input.required<string>();
  readonly kind = input<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(ListStore);
  protected readonly words = inject(ListWords);
  protected readonly hitWords = inject(HitWords);
  private readonly router = inject(Router);
  protected readonly statusTones = statusTone;
  protected readonly tones = tones;
  protected readonly chosen = computed(() => kinds.find((one) => one === this.kind()));
  protected readonly shown = computed(() => this.store.versions()?.find(({ id }) => id === this.version()));
  /** Nobody is screened against a version that was never released. */
  protected readonly rescreened = computed((): RescreenedVersion | undefined => {
    const [version, force] = [this.shown(), this.store.inForce()];
    if (version?.status !== 'RELEASED') return undefined;
    const inForceSince = force?.versionId === version.id ? force.inForceSince : null;
    return { id: version.id, since: version.importedAt, inForceSince };
  });
  protected readonly changes = pagesOf(listVersionChanges, () => {
    const list = this.store.known();
    const kind = this.chosen();
    if (!list) return undefined;
    return { params: { list, version: this.version() }, query: { limit: 50, ...(kind && { kind }) } };
  });
  protected readonly crumbs = computed(() => {
    const list = this.store.known();
    return [
      { label: this.t('checks.lists.title'), link: ['/desk/lists'] },
      ...(list ? [{ label: this.words.name(list), link: ['/desk/lists', list] }] : []),
    ];
  });
  protected readonly heading = computed(() => {
    const [list, version] = [this.store.known(), this.shown()];
    return list && version
      ? this.t('checks.version.heading', { list: this.words.name(list), version: version.version })
      : this.t('checks.lists.version');
  });
  protected readonly tabs = computed((): Tab[] => {
    const version = this.shown();
    if (!version) return [];
    const counts = countsOf(version);
    const all = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    return [
      { id: ALL, label: this.t('checks.version.all'), count: all },
      ...kinds.map((kind) => ({ id: kind, label: this.t(`checks.version.kind.${kind}`), count: counts[kind] })),
    ];
  });

  constructor() {
    effect(() => {
      const list = this.list();
      untracked(() => this.store.open(list));
    });
  }

  protected choose(kind: string): void {
    void this.router.navigate([], {
      queryParams: { kind: kind === ALL ? null : kind },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected types({ byType }: ListVersion): string {
    return Object.entries(byType)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => this.t('checks.version.type', { kind: this.hitWords.value('KIND', kind), n: count }))
      .join(' · ');
  }
}

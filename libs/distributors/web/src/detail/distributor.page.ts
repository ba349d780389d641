import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, linkedSignal, signal, type Type } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { PageHeader, paletteCommands } from '@downstream/ui/patterns';
import {
  Button,
  Chip,
  Formats,
  GroupedTabs,
  Icon,
  Now,
  Pop,
  Skeleton,
  type Tab,
  type TabGroup,
} from '@downstream/ui/primitives';
import { DecisionBar } from '@downstream/ui/work';
import { Overview } from '../overview/overview';
import { likePoints } from '../overview/like-points';
import { openPoints } from '../overview/open-points';
import { People } from '../people/people';
import { TimelineTab } from '../timeline/timeline-tab';
import { DistributorStateChip } from '../words/state-chip';
import { acts, type Act, nextAct, permissionOf, whyNot } from './acts';
import { DeskActs } from './desk-acts';
import {
  DISTRIBUTOR_TABS,
  type DistributorTab,
  type DistributorTabGroup,
  distributorTabGroups,
} from './distributor-tabs';
import { DistributorStore } from './distributor.store';
import { OpenDistributor } from './open-distributor';
import { RecordFailed } from './record-failed';

type Own = Pick<DistributorTab, 'id' | 'order' | 'labelKey'> & Partial<DistributorTab>;

const own: readonly Own[] = [
  { id: 'overview', order: 0, labelKey: 'distributors.tab.overview' },
  { id: 'people', group: 'company', order: 9, labelKey: 'distributors.tab.people' },
  { id: 'timeline', group: 'time', order: 40, labelKey: 'distributors.tab.timeline' },
];

/** Who is like it, as a picture and as a table; fetched when it is opened. */
const relations: DistributorTab = {
  id: 'relations',
  group: 'company',
  order: 35,
  labelKey: 'distributors.tab.relations',
  load: async () => (await import('../relations/relations')).Relations,
};

/** One distributor: who, in what state, what blocks, what next. Other rooms add tabs. */
@Component({
  selector: 'ds-distributor-page',
  imports: [
    Button,
    Chip,
    DecisionBar,
    DistributorStateChip,
    GroupedTabs,
    Icon,
    NgComponentOutlet,
    Overview,
    PageHeader,
    People,
    Pop,
    RecordFailed,
    RouterLink,
    Skeleton,
    TimelineTab,
  ],
  providers: [DistributorStore, { provide: OpenDistributor, useExisting: DistributorStore }, DeskActs],
  templateUrl: './distributor.page.html',
  styleUrl: './distributor.page.css',
})
export class DistributorPage {
  /** The open tab, from the address. */
  readonly tab = input<string>();

  protected readonly t = injectWords();
  protected readonly store = inject(DistributorStore);
  protected readonly desk = inject(DeskActs);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly now = inject(Now).at;
  private readonly router = inject(Router);
  private readonly given = [...inject(DISTRIBUTOR_TABS), relations]
    .filter(({ permission }) => permission === undefined || this.session.can(permission))
    .map((tab) => ({ ...tab, badge: tab.badge?.() }));

  protected readonly record = this.store.record;
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
  ]);
  protected readonly openHolds = computed(
    () => this.record()?.holds.filter(({ releasedAt }) => releasedAt === null).length ?? 0,
  );
  protected readonly facts = computed(() => {
    const record = this.record();
    if (!record) return [];
    const { tier, country, registryNumber, standing, sponsorName } = record;
    const until = standing?.approvedUntil;
    return [
      { label: this.t('distributors.list.tier'), value: this.t(`distributors.tier.${tier ?? 'none'}`) },
      { label: this.t('distributors.list.country'), value: this.formats.country(country) },
      {
        label: registryNumber?.scheme ?? this.t('distributors.facts.number'),
        value: registryNumber?.value ?? this.t('distributors.fact.none'),
      },
      {
        label: this.t('distributors.list.approvedUntil'),
        value: until ? this.formats.date(until) : this.t('distributors.list.notApproved'),
      },
      { label: this.t('distributors.list.sponsor'), value: sponsorName ?? this.t('distributors.facts.noSponsor') },
    ];
  });

  private readonly order = [...own, ...this.given].sort((a, b) => a.order - b.order);
  protected readonly groups = computed<TabGroup[]>(() => [
    { id: 'top', tabs: this.tabsOf(undefined) },
    ...distributorTabGroups
      .map((id) => ({ id, label: this.t(`distributors.group.${id}`), tabs: this.tabsOf(id) }))
      .filter(({ tabs }) => tabs.length > 0),
  ]);
  /** What waits in parts that are not open, where their list is a menu. */
  protected readonly elsewhere = computed(() => {
    const others = this.groups().flatMap(({ tabs }) => tabs.filter(({ id }) => id !== this.selected()));
    const n = others.filter(({ tone }) => tone === 'hold' || tone === 'stop' || tone === 'unknown').length;
    return n > 0 ? this.t('distributors.head.elsewhere', { n }) : undefined;
  });
  protected readonly selected = linkedSignal(() => {
    const wanted = this.tab();
    return this.order.some(({ id }) => id === wanted) && wanted ? wanted : 'overview';
  });
  /** Component of a contributed tab; fetched when it is opened. */
  private readonly contributed = signal<{ id: string; component: Type<unknown> } | undefined>(undefined);
  protected readonly shown = computed(() => {
    const tab = this.contributed();
    return tab?.id === this.selected() ? tab.component : undefined;
  });
  protected readonly tabFailed = signal(false);
  protected readonly tabInputs = computed(() => ({ distributorId: this.store.id() }));

  protected readonly next = computed(() => {
    const record = this.record();
    const act = record && nextAct(record.state);
    return act && this.session.can(permissionOf[act]) ? act : undefined;
  });
  /** Everything the role has, with the reason where it cannot be done in this state; the next one is below. */
  protected readonly others = computed(() =>
    acts
      .filter((act) => act !== this.next() && act !== 'revise' && this.session.can(permissionOf[act]))
      .map((act) => ({ act, reason: this.whyNot(act) })),
  );
  protected readonly mayRevise = computed(() => this.session.can(permissionOf.revise));

  constructor() {
    effect(() => void this.load(this.selected()));
    paletteCommands(() => {
      const all = [...(this.next() ? [{ act: this.next() as Act, reason: undefined }] : []), ...this.others()];
      return all.map(({ act }) => ({
        id: `distributor ${act}`,
        label: this.t(`distributors.act.${act}`),
        hint: this.record()?.legalName.native,
        reason: this.whyNot(act),
        run: () => void this.desk.run(act),
      }));
    });
  }

  protected select(tab: string): void {
    void this.router.navigate([], {
      queryParams: { tab: tab === 'overview' ? null : tab },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected whyNot(act: Act): string | undefined {
    const record = this.record();
    const why = record && whyNot(act, record, this.session.user()?.personId);
    return why && this.t(`distributors.why.${why.key}`, why.facts);
  }

  private tabsOf(group: DistributorTabGroup | undefined): Tab[] {
    return this.order
      .filter((tab) => tab.group === group)
      .map(({ id, labelKey }) => ({ id, label: this.t(labelKey), ...this.badgeOf(id) }));
  }

  private badgeOf(id: string): Pick<Tab, 'count' | 'tone'> {
    const record = this.record();
    if (!record) return {};
    if (id === 'people') return { count: record.parties.length };
    if (id === 'overview') {
      const points = [...openPoints(record, this.now()), ...this.likePoints()];
      return points.length > 0 ? { count: points.length, tone: points[0]?.tone } : {};
    }
    if (id === 'relations') {
      const count = this.store.likeness.value()?.rows.length ?? 0;
      const [point] = this.likePoints();
      return count > 0 ? { count, ...(point && { tone: point.tone }) } : {};
    }
    return this.given.find((tab) => tab.id === id)?.badge?.() ?? {};
  }

  private readonly likePoints = computed(() =>
    likePoints(this.store.likeness.value(), this.store.likeness.problem() !== undefined),
  );

  private async load(id: string): Promise<void> {
    const tab = this.given.find((one) => one.id === id);
    if (!tab || this.contributed()?.id === id) return;
    this.tabFailed.set(false);
    try {
      this.contributed.set({ id, component: await tab.load() });
    } catch {
      this.tabFailed.set(true);
    }
  }

  /** An act from the menu; one that is not possible only says why. */
  protected begin(act: Act, reason: string | undefined, menu: Pop): void {
    if (reason) return;
    menu.close();
    void this.desk.run(act);
  }

  protected again(): void {
    void this.load(this.selected());
  }
}

import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { timelineEntry } from '@downstream/contracts/distributors';
import { injectWords } from '@downstream/ui/client';
import { EmptyState, ErrorState } from '@downstream/ui/patterns';
import { Button, CopyId, Formats, Skeleton } from '@downstream/ui/primitives';
import { type Moment, MomentDetail, Timeline } from '@downstream/ui/work';
import type { z } from 'zod';
import { DistributorStore } from '../detail/distributor.store';
import { FactWords } from '../facts/fact-words';
import { WhoWords } from '../words/who-words';
import { EventWords, type Topic, topicOf, topics } from './event-words';

type Entry = z.output<typeof timelineEntry>;
const doers = ['all', 'people', 'machines', 'onBehalf'] as const;
const nothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
type Doer = (typeof doers)[number];

/** Who, what, when, old and new, why and in whose name, of every event of every room; narrowed by topic and by who. */
@Component({
  selector: 'ds-distributor-timeline',
  imports: [Button, CopyId, EmptyState, ErrorState, MomentDetail, Skeleton, Timeline],
  templateUrl: './timeline-tab.html',
  styleUrl: './timeline-tab.css',
})
export class TimelineTab {
  protected readonly t = injectWords();
  protected readonly pages = inject(DistributorStore).timeline;
  private readonly events = inject(EventWords);
  private readonly facts = inject(FactWords);
  private readonly who = inject(WhoWords);
  private readonly formats = inject(Formats);

  protected readonly topics = topics;
  protected readonly doers = doers;
  protected readonly topic = signal<Topic | undefined>(undefined);
  protected readonly doer = signal<Doer>('all');
  private readonly narrowed = computed(() => this.topic() !== undefined || this.doer() !== 'all');

  private readonly found = computed(() => this.pages.rows().filter((entry) => this.matches(entry)));
  private readonly byId = computed(() => new Map(this.found().map((entry) => [entry.id as string, entry])));
  protected readonly moments = computed<Moment[]>(() =>
    this.found().map((entry) => ({
      id: entry.id,
      at: entry.at,
      text: this.events.sentence(entry.type, entry.onBehalf),
      actor: entry.onBehalf
        ? this.t('distributors.timeline.onBehalf', { who: this.who.full(entry.actor) })
        : this.who.full(entry.actor),
      actorKind: entry.actor.kind === 'system' ? 'machine' : 'person',
      icon: this.events.icon(entry.type),
      tone: this.events.tone(entry.type),
      note: entry.reason ?? undefined,
    })),
  );
  protected readonly count = computed(() => {
    const total = this.pages.total() ?? 0;
    const shown = this.moments().length;
    return shown === total
      ? this.t('distributors.timeline.all', { n: total })
      : this.t('ui.table.some', { shown: this.formats.number(shown), of: this.formats.number(total) });
  });

  constructor() {
    // A narrowed timeline must not hide what is further down: it reads on to the beginning.
    effect(() => {
      if (!this.narrowed() || !this.pages.hasMore() || this.pages.extending() || this.pages.problem()) return;
      untracked(() => this.pages.more());
    });
  }

  /** What changed, in words, old before new; technical fields are left out. */
  protected changes(id: string) {
    return (this.byId().get(id)?.changes ?? [])
      .filter(({ field }) => this.facts.shown(field))
      .map(({ field, old, new: now }) => ({
        field: this.facts.label(field),
        old: nothing(old) ? null : this.facts.value(field, old),
        now: nothing(now) ? null : this.facts.value(field, now),
      }));
  }

  protected clear(): void {
    this.topic.set(undefined);
    this.doer.set('all');
  }

  private matches(entry: Entry): boolean {
    const topic = this.topic();
    if (topic !== undefined && topicOf(entry.type) !== topic) return false;
    const { kind } = entry.actor;
    switch (this.doer()) {
      case 'people':
        return kind !== 'system';
      case 'machines':
        return kind === 'system';
      case 'onBehalf':
        return entry.onBehalf;
      case 'all':
        return true;
    }
  }
}

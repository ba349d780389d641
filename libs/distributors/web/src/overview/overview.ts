import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conditionSentence, type ApprovalCondition } from '@downstream/kernel';
import { injectWords, Session, Words } from '@downstream/ui/client';
import { ErrorState, FactLine, Facts } from '@downstream/ui/patterns';
import { CountryPipe, DateText, Formats, Now, Skeleton, ToneShape } from '@downstream/ui/primitives';
import { voted } from '../detail/acts';
import { DeskActs } from '../detail/desk-acts';
import { DistributorStore } from '../detail/distributor.store';
import { FactWords } from '../facts/fact-words';
import type { DistributorRecord } from '../facts/facts-model';
import { EventWords } from '../timeline/event-words';
import { WhoWords } from '../words/who-words';
import { Holds } from './holds';
import { likePoints } from './like-points';
import { factsMissing, openPoints } from './open-points';

const LAST = 5;

/** Three blocks: open points, what is known, and what changed last; beside them standing and holds. */
@Component({
  selector: 'ds-distributor-overview',
  imports: [CountryPipe, DateText, ErrorState, FactLine, Facts, Holds, RouterLink, Skeleton, ToneShape],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
})
export class Overview {
  readonly record = input.required<DistributorRecord>();
  /** Somebody wants the tab with owners, officers and signatories. */
  readonly people = output<void>();
  /** Somebody wants to see the documents. */
  readonly documents = output<void>();
  /** Somebody wants the tab with those who are like it. */
  readonly relations = output<void>();
  /** Somebody wants the whole timeline. */
  readonly timeline = output<void>();

  protected readonly t = injectWords();
  protected readonly store = inject(DistributorStore);
  protected readonly desk = inject(DeskActs);
  protected readonly facts = inject(FactWords);
  protected readonly who = inject(WhoWords);
  private readonly words = inject(Words);
  private readonly events = inject(EventWords);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly now = inject(Now).at;

  protected readonly conditionIn = (condition: ApprovalCondition) =>
    conditionSentence(condition, this.words.language());
  protected readonly points = computed(() =>
    [
      ...openPoints(this.record(), this.now()),
      ...likePoints(this.store.likeness.value(), this.store.likeness.problem() !== undefined),
    ].map((point) => ({
      ...point,
      text: this.t(`distributors.point.${point.key}`, {
        ...point.facts,
        ...(point.at && { at: this.formats.date(point.at) }),
      }),
    })),
  );
  /** Who may write to a distributor may hand in what comes back. */
  protected readonly mayInvite = computed(() => this.session.can('distributor:invite'));
  /** Since when letters come back, and from where. */
  protected readonly back = computed(() => {
    const back = this.record().lettersReturn;
    return (
      back && this.t('distributors.facts.lettersReturn', { address: back.address, at: this.formats.date(back.since) })
    );
  });
  /** The facts that are missing, by their names. */
  protected readonly missing = computed(() =>
    factsMissing(this.record())
      .map(({ pointer }) => this.facts.label(pointer))
      .join(' · '),
  );
  protected readonly address = computed(() => {
    const { address } = this.record();
    if (!address) return [];
    const { lines, city, postalCode, country } = address;
    const place = [postalCode, city].filter(Boolean).join(' ');
    return [...lines, place, country ? this.formats.country(country) : ''].filter(Boolean);
  });
  /** The telephone as E.164 where it was written otherwise, and what its form tells. */
  protected readonly phone = computed(() => {
    const { contact, reading } = this.record();
    if (!reading.phone) return [];
    const { e164, country, fitsCountry } = reading.phone;
    return [
      ...(e164 === null ? [this.t('distributors.overview.noPhone')] : e164 === contact?.phone ? [] : [e164]),
      ...(fitsCountry === false && country
        ? [this.t('distributors.overview.phoneAbroad', { country: this.formats.country(country) })]
        : []),
    ];
  });
  protected readonly mayRevise = computed(() => this.record().mayRevise && this.session.can('distributor:revise'));
  protected readonly mayRelease = computed(() => this.session.can('hold:release'));
  protected readonly me = computed(() => this.session.user()?.personId);
  protected readonly votedRestart = computed(() => voted(this.record().suspension?.restartVotes ?? [], this.me()));
  protected readonly last = computed(() =>
    this.store.timeline
      .rows()
      .slice(0, LAST)
      .map((entry) => ({
        id: entry.id,
        at: entry.at,
        text: this.events.sentence(entry.type, entry.onBehalf),
        who: this.who.name(entry.actor),
      })),
  );
}

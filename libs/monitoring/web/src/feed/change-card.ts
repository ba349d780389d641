import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { Button, Chip, DateText, Icon } from '@downstream/ui/primitives';
import { type Change, ChangeWords, directionTone, urgencyTone } from '../words/change-words';

/** One change: what it was, what it is, by when somebody looks, and what they may do about it. */
@Component({
  selector: 'ds-change-card',
  imports: [Button, Chip, DateText, Icon, RouterLink],
  templateUrl: './change-card.html',
  styleUrl: './change-card.css',
})
export class ChangeCard {
  readonly change = input.required<Change>();
  readonly busy = input(false);
  readonly dismiss = output<void>();
  readonly takeUp = output<void>();
  protected readonly t = injectWords();
  private readonly words = inject(ChangeWords);
  private readonly session = inject(Session);

  protected readonly title = computed(() => this.words.title(this.change()));
  protected readonly before = computed(() => this.lines(this.change().before));
  protected readonly after = computed(() => this.lines(this.change().after));
  protected readonly hit = computed(() => this.change().after.find(({ what }) => what.startsWith('HIT_'))?.ref ?? null);
  protected readonly direction = computed(() => directionTone(this.change().direction));
  protected readonly urgency = computed(() => urgencyTone(this.change().urgency));
  protected readonly why = computed(() =>
    this.session.can('monitoring:triage') ? undefined : this.t('monitoring.change.notYours'),
  );

  private lines(facts: Change['before']): string[] {
    return facts.map((fact) => this.words.fact(this.change().kind, fact));
  }
}

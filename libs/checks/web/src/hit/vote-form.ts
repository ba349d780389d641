import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { dispositions, type Disposition, type DispositionReason } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, Field, Icon, Input, RadioCards, ToneShape } from '@downstream/ui/primitives';
import { factFields, HitWords } from '../words/hit-words';
import { bodyOf, choose, digit, type Draft, FACTS_NEEDED, type FactLine, lackOf, ownFact, reasonsOf } from './ballot';
import { HitStore, type HitView } from './hit.store';

const draftOf = (hit: HitView, facts: readonly FactLine[]): Draft => ({
  disposition: '',
  reason: '',
  note: '',
  facts: facts.length > 0 ? facts : proposedFacts(hit),
});

const proposedFacts = (hit: HitView): FactLine[] =>
  hit.proposedFacts.map((fact) => ({ ...fact, id: fact.field, ticked: true, own: false }));

/** What this person says of the hit: disposition, reason by digit, the facts that tell the two apart, a note. */
@Component({
  selector: 'ds-vote-form',
  imports: [Button, Check, Field, Icon, Input, ProblemBanner, RadioCards, ToneShape],
  templateUrl: './vote-form.html',
  styleUrl: './vote-form.css',
})
export class VoteForm {
  readonly hit = input.required<HitView>();

  protected readonly t = injectWords();
  protected readonly store = inject(HitStore);
  protected readonly words = inject(HitWords);
  protected readonly fields = factFields;
  protected readonly needed = FACTS_NEEDED;
  /** A newer version of the same hit keeps what was typed; another hit starts afresh. */
  protected readonly draft = linkedSignal<HitView, Draft>({
    source: this.hit,
    computation: (hit, previous) => (previous?.source.id === hit.id ? previous.value : draftOf(hit, [])),
  });

  protected readonly may = computed(
    () => new Map(this.hit().may.map((choice) => [choice.disposition, choice] as const)),
  );
  /** Why this person may not vote at all, as a refusal code. */
  protected readonly shut = computed(() => {
    const { may } = this.hit();
    return may.length > 0 && may.every(({ allowed }) => !allowed) ? (may[0]?.why ?? 'NOT_ALLOWED') : undefined;
  });
  protected readonly choices = computed(() =>
    dispositions.map((value) => {
      const second = this.may().get(value)?.needsSecondPerson;
      return {
        value,
        label: this.t(`checks.disposition.${value}`),
        ...(second && { hint: this.t('checks.vote.second') }),
      };
    }),
  );
  protected readonly reasons = computed(() =>
    reasonsOf(this.draft().disposition).map((value) => ({ value, label: this.t(`checks.why.${value}`) })),
  );
  protected readonly proposed = computed(() => this.hit().proposed?.disposition);
  protected readonly wantsFacts = computed(
    () => this.draft().disposition === 'FALSE_POSITIVE' && this.proposed() !== 'FALSE_POSITIVE',
  );
  private readonly lack = computed(() => lackOf(this.draft(), { proposed: this.proposed() }));
  protected readonly why = computed(() => {
    const lack = this.lack();
    if (!lack) return undefined;
    return lack.why === 'FACTS'
      ? this.t('checks.vote.lack.FACTS', { have: lack.have, needed: FACTS_NEEDED })
      : this.t(`checks.vote.lack.${lack.why}`);
  });
  /** What the vote will do, before it is recorded. */
  protected readonly effect = computed(() => {
    const { disposition } = this.draft();
    if (disposition === '') return undefined;
    const proposed = this.proposed();
    const what = this.t(`checks.disposition.${disposition}`);
    if (proposed) return this.t(proposed === disposition ? 'checks.vote.agrees' : 'checks.vote.disagrees', { what });
    const second = this.may().get(disposition)?.needsSecondPerson;
    if (disposition === 'TRUE_MATCH') return this.t('checks.vote.holds');
    return this.t(second ? 'checks.vote.proposes' : 'checks.vote.settles', { what });
  });
  protected readonly verb = computed(() => {
    const { disposition } = this.draft();
    const proposed = this.proposed();
    if (disposition === '') return this.t('checks.vote.record');
    const what = this.t(`checks.disposition.${disposition}`);
    if (proposed) return this.t(proposed === disposition ? 'checks.vote.agree' : 'checks.vote.disagree', { what });
    const second = this.may().get(disposition)?.needsSecondPerson;
    return this.t(second ? 'checks.vote.propose' : 'checks.vote.settle', { what });
  });

  constructor() {
    const group = 'checks.vote.title';
    const digits = Array.from({ length: 9 }, (_, i) => ({
      keys: String(i + 1),
      label: 'checks.vote.key.digit',
      group,
      run: () => this.press(i + 1),
    }));
    hotkeys([
      ...digits,
      { keys: '0', label: 'checks.vote.key.back', group, run: () => this.clear() },
      { keys: 'mod+Enter', label: 'checks.vote.key.record', group, run: () => void this.record() },
    ]);
  }

  protected choose(disposition: Disposition | ''): void {
    if (disposition !== '') this.draft.update((draft) => choose(draft, disposition));
  }

  protected because(reason: DispositionReason | ''): void {
    this.draft.update((draft) => ({ ...draft, reason }));
  }

  protected note(note: string): void {
    this.draft.update((draft) => ({ ...draft, note }));
  }

  protected change(id: string, change: Partial<FactLine>): void {
    this.draft.update((draft) => ({
      ...draft,
      facts: draft.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)),
    }));
  }

  protected add(): void {
    const fact = ownFact(this.draft(), this.hit().comparison);
    this.draft.update((draft) => ({ ...draft, facts: [...draft.facts, fact] }));
  }

  protected async record(): Promise<void> {
    const draft = this.draft();
    if (this.shut() || this.lack() || draft.disposition === '' || draft.reason === '') return;
    await this.store.vote(bodyOf(draft, draft.disposition, draft.reason));
  }

  private press(n: number): void | false {
    if (this.shut()) return false;
    this.draft.update((draft) => digit(draft, n));
  }

  private clear(): void {
    this.draft.update((draft) => ({ ...draft, disposition: '', reason: '' }));
  }
}

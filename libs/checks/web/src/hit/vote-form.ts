import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { FACTS_NEEDED, holdsAtOnce, needsNote } from '@downstream/checks/core';
import { dispositions, type Disposition, type DispositionReason } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { hotkeys, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards, ToneShape } from '@downstream/ui/primitives';
import { EffectWords } from '../words/effect-words';
import {
  bodyOf,
  choose,
  digit,
  type Draft,
  lackOf,
  ownFact,
  proposedFacts,
  reasonsOf,
  settle,
  tickedFacts,
} from './ballot';
import { FactList } from './fact-list';
import { HitStore, type HitView } from './hit.store';

const empty = { disposition: '', reason: '', note: '', months: null } as const;

/** Terms that may be chosen, in months; the longest of the party comes first. */
const TERMS = [12, 6, 3, 1];

/** Where Enter belongs to what has the focus; the row of what is open already leads nowhere. */
const OWN_ENTER =
  'a:not([aria-current]), button, summary, select, textarea, input:not([type="radio"], [type="checkbox"])';

/** What this person says of the hit: disposition, reason by digit, the facts that tell the two apart, a note. */
@Component({
  selector: 'ds-vote-form',
  imports: [Button, FactList, Field, Input, ProblemBanner, RadioCards, ToneShape],
  templateUrl: './vote-form.html',
  styleUrl: './vote-form.css',
})
export class VoteForm {
  readonly hit = input.required<HitView>();

  protected readonly t = injectWords();
  protected readonly store = inject(HitStore);
  private readonly effects = inject(EffectWords);
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly needed = FACTS_NEEDED;
  /** A newer version of the same hit keeps what was typed; another hit starts afresh. */
  protected readonly draft = linkedSignal<HitView, Draft>({
    source: this.hit,
    computation: (hit, previous) =>
      previous?.source.id === hit.id ? previous.value : { ...empty, facts: proposedFacts(hit) },
  });
  /** Enter was pressed while the facts were out of sight. */
  protected readonly unseen = signal(false);

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
      const choice = this.may().get(value);
      return {
        value,
        label: this.t(`checks.disposition.${value}`),
        ...(choice?.needsSecondPerson && { hint: this.t('checks.vote.second') }),
        ...(choice?.why && { reason: this.t(`problem.${choice.why}`) }),
      };
    }),
  );
  protected readonly reasons = computed(() =>
    reasonsOf(this.draft().disposition, this.hit()).map((value) => ({ value, label: this.t(`checks.why.${value}`) })),
  );
  protected readonly proposed = computed(() => this.hit().proposed?.disposition);
  protected readonly wantsFacts = computed(
    () => this.draft().disposition === 'FALSE_POSITIVE' && this.proposed() !== 'FALSE_POSITIVE',
  );
  protected readonly noteOptional = computed(() => {
    const { disposition } = this.draft();
    return disposition === '' || !needsNote({ disposition, facts: tickedFacts(this.draft()) }, this.proposed());
  });
  protected readonly terms = computed(() => {
    const most = this.hit().longestTerm;
    return TERMS.filter((months) => months <= most);
  });
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
    if (disposition === 'TRUE_MATCH') return this.matchEffect();
    const second = this.may().get(disposition)?.needsSecondPerson;
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
      { keys: 'c', label: 'checks.vote.key.settle', group, run: () => this.quick() },
      { keys: 'f', label: 'checks.vote.key.settle', group, run: () => this.quick() },
      ...digits,
      { keys: '0', label: 'checks.vote.key.back', group, run: () => this.clear() },
      { keys: 'Enter', label: 'checks.vote.key.record', group, run: (event) => this.enter(event) },
      { keys: 'mod+Enter', label: 'checks.vote.key.record', group, run: () => void this.record() },
    ]);
  }

  protected choose(disposition: Disposition | ''): void {
    if (disposition !== '') this.draft.update((draft) => choose(draft, disposition, this.hit()));
  }

  protected because(reason: DispositionReason | ''): void {
    this.draft.update((draft) => ({ ...draft, reason }));
  }

  protected write(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected add(): void {
    const fact = ownFact(this.draft(), this.hit().comparison);
    this.draft.update((draft) => ({ ...draft, facts: [...draft.facts, fact] }));
  }

  protected async record(): Promise<void> {
    const draft = this.draft();
    this.unseen.set(false);
    if (this.shut() || this.lack() || draft.disposition === '' || draft.reason === '') return;
    await this.store.vote(bodyOf(draft, draft.disposition, draft.reason));
  }

  /** Whether a hold comes of it depends on what the list does. */
  private matchEffect(): string {
    const { effects } = this.hit();
    if (holdsAtOnce(effects)) return this.t('checks.vote.holds');
    return this.t('checks.vote.holdsNot', { effect: effects.map((one) => this.effects.sentence(one)).join(' ') });
  }

  /** The quick way: the picker opens on a false positive with the reason and the facts that the comparison proposes. */
  private quick(): void | false {
    if (this.shut() || !this.may().get('FALSE_POSITIVE')?.allowed) return false;
    this.draft.update((draft) => settle(draft, this.hit()));
    this.show();
  }

  private press(n: number): void | false {
    if (this.shut()) return false;
    const next = digit(this.draft(), n, this.hit());
    if (next.disposition !== '' && this.may().get(next.disposition)?.allowed === false) return false;
    this.draft.set(next);
  }

  private clear(): void {
    this.write({ disposition: '', reason: '' });
  }

  private enter({ target }: KeyboardEvent): void | false {
    if (this.draft().disposition === '' || (target instanceof Element && target.closest(OWN_ENTER))) return false;
    if (this.wantsFacts() && !this.lack() && !this.inSight()) {
      // Nobody settles on facts that nobody has seen: they come into sight, and Enter is asked for again.
      this.show();
      this.unseen.set(true);
      return;
    }
    void this.record();
  }

  /** Whether all ticked facts can be seen as they are. */
  private inSight(): boolean {
    const box = this.place.querySelector('ds-fact-list')?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }

  /** At once where they are, for the next key may come before the page is drawn, and again when it is. */
  private show(): void {
    const scroll = () => {
      const facts: Partial<Element> | null = this.place.querySelector('ds-fact-list') ?? this.place;
      facts.scrollIntoView?.({ block: 'center' });
    };
    scroll();
    afterNextRender({ read: scroll }, { injector: this.injector });
  }
}

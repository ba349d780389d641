import { Component, computed, inject, input, output, signal } from '@angular/core';
import { decideOwnership } from '@downstream/contracts/checks';
import { Api, Attempt, injectWords, newKey, Session } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, Field, Formats, Input, Toasts } from '@downstream/ui/primitives';
import { shareWords, type OwnershipView } from './ownership-words';

type Proposal = OwnershipView['proposals'][number];

/** Changes that wait for a second person: what they say, from whom, and the buttons to accept or reject them. */
@Component({
  selector: 'ds-proposed-changes',
  imports: [Button, DateText, Field, Input, ProblemBanner],
  template: `@for (one of open(); track one.id) {
    <section class="ds-panel ds-stack" [attr.aria-label]="t('checks.ownership.proposal.title')">
      <div class="ds-group">
        <h3>{{ t('checks.ownership.proposal.title') }}</h3>
        <p class="ds-quiet">
          {{ t('checks.ownership.proposal.by', { name: one.proposedBy }) }}
          <ds-date [at]="one.proposedAt" show="time" />
        </p>
        <p>{{ one.reason }}</p>
      </div>
      <ul class="ds-rows">
        @for (line of one.lines; track $index) {
          <li>{{ line }}</li>
        }
      </ul>
      @for (note of one.notes; track $index) {
        <p class="ds-quiet ds-small">
          {{ t('checks.ownership.note.' + note.code, { place: note.place, about: note.about }) }}
        </p>
      }
      @if (session.can('ownership:say')) {
        <ds-problem [problem]="act.problem()" />
        <ds-field [label]="t('checks.ownership.proposal.why')">
          <input #why dsInput maxlength="2000" [value]="reason()" (input)="reason.set(why.value)" />
        </ds-field>
        <div class="ds-cluster">
          <button dsButton="primary" [pending]="act.busy()" [reason]="notYet(one)" (click)="decide(one, 'ACCEPT')">
            {{ t('checks.ownership.proposal.accept') }}
          </button>
          <button dsButton [reason]="noReason()" (click)="decide(one, 'REJECT')">
            {{ t('checks.ownership.proposal.reject') }}
          </button>
        </div>
      }
    </section>
  }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    li {
      padding-block: var(--ds-s2);
    }
  `,
})
export class ProposedChanges {
  readonly view = input.required<OwnershipView>();
  readonly decided = output();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly reason = signal('');
  private key = newKey();

  protected readonly open = computed(() =>
    this.view()
      .proposals.filter(({ state }) => state === 'OPEN')
      .map((one) => ({ ...one, lines: one.changes.map((change) => this.line(change, one)) })),
  );

  protected noReason(): string | undefined {
    return this.reason().trim() === '' ? this.t('checks.ownership.proposal.sayWhy') : undefined;
  }

  protected notYet(one: Proposal): string | undefined {
    return one.mayAccept ? this.noReason() : this.t('checks.ownership.proposal.notYours');
  }

  protected async decide(one: Proposal, verdict: 'ACCEPT' | 'REJECT'): Promise<void> {
    await this.act.run(async () => {
      const params = { id: this.view().id as never, proposal: one.id };
      await this.api.call(decideOwnership, { params, body: { verdict, reason: this.reason() }, key: this.key });
      this.key = newKey();
      this.reason.set('');
      this.toasts.show(this.t(`checks.ownership.proposal.${verdict === 'ACCEPT' ? 'accepted' : 'rejected'}`));
      this.decided.emit();
    });
  }

  /** One change in words. */
  private line(change: Proposal['changes'][number], { changes }: Proposal): string {
    const act = this.t(`checks.ownership.act.${change.act}`);
    const fact =
      change.act === 'REMOVE' ? this.view().entries.find(({ id }) => id === change.entry)?.fact : change.fact;
    if (!fact) return act;
    const added = changes.flatMap((one) =>
      one.act !== 'REMOVE' && one.fact.kind === 'HOLDER' ? [{ id: one.entry, name: one.fact.name }] : [],
    );
    const name = (id: string) => [...this.view().parties, ...added].find((party) => party.id === id)?.name ?? '';
    switch (fact.kind) {
      case 'HOLDER':
        return `${act}: ${fact.name}`;
      case 'EDGE': {
        const share = shareWords(fact.capital ?? fact.votes, this.t, this.formats);
        const way = this.t('checks.ownership.way', { owner: name(fact.owner), share, asset: name(fact.asset) });
        const until = fact.until ? this.t('checks.ownership.untilDay', { day: this.formats.date(fact.until) }) : '';
        return `${act}: ${way} ${until}`.trim();
      }
      case 'LISTED':
        return `${act}: ${name(fact.party)}, ${fact.list}`;
      case 'JOINT':
        return `${act}: ${this.t('checks.ownership.joint', { names: fact.members.map(name).join(', ') })}`;
      case 'CONTROL':
        return `${act}: ${this.t(`checks.ownership.fact.${fact.fact}`, { holder: name(fact.holder), over: name(fact.over) })}`;
    }
  }
}

import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isOwnList, voteOnListVersion, voteOnOwnListVersion } from '@downstream/contracts/checks';
import { Api, Attempt, injectWords } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, DateText, ToneShape } from '@downstream/ui/primitives';
import type { ListSummary, ListVersion } from './list.store';
import { ListWords } from './list-words';

/** Confirmations that a held version needs. */
const NEEDED = 2;

/** A version that is held back: why, who has confirmed it, and the two ways on. */
@Component({
  selector: 'ds-held-version',
  imports: [Button, DateText, ProblemBanner, RouterLink, ToneShape],
  templateUrl: './held-version.html',
  styleUrl: './held-version.css',
})
export class HeldVersion {
  readonly list = input.required<string>();
  readonly version = input.required<ListVersion>();
  readonly mayVote = input.required<boolean>();
  /** A vote was recorded. */
  readonly voted = output();

  protected readonly t = injectWords();
  protected readonly words = inject(ListWords);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  protected readonly act = new Attempt();
  protected readonly confirmed = computed(() => this.version().votes.filter(({ verdict }) => verdict === 'CONFIRM'));
  protected readonly lacking = computed(() => NEEDED - this.confirmed().length);
  /** Why this person may not vote. */
  protected readonly why = computed(() => {
    if (!this.mayVote()) return this.t('checks.held.who');
    return this.version().votes.some(({ mine }) => mine) ? this.t('problem.LIST_VOTE_TWICE') : undefined;
  });

  protected async vote(verdict: 'CONFIRM' | 'REJECT'): Promise<void> {
    if (this.why()) return;
    const version = this.version();
    const name = this.words.name(this.list());
    const facts = { list: name, version: version.version };
    const last = verdict === 'CONFIRM' && this.lacking() === 1;
    const lastEffect = version.reason !== null ? 'END' : isOwnList(this.list()) ? 'OWN' : 'LAST';
    const agreed = await this.questions.ask({
      heading: this.t(`checks.held.ask.${verdict}`, facts),
      effects: [this.t(`checks.held.effect.${last ? lastEffect : verdict}`, facts)],
      act: this.t(`checks.held.act.${verdict}`),
    });
    if (!agreed) return;
    const [list, body] = [this.list(), { verdict }];
    const done = await this.act.run(() =>
      isOwnList(list)
        ? this.api.call(voteOnOwnListVersion, { params: { list, version: version.id }, body })
        : this.api.call(voteOnListVersion, {
            params: { list: list as ListSummary['list'], version: version.id },
            body,
          }),
    );
    if (done) this.voted.emit();
  }
}

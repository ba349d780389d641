import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { voteHits } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { dispositionReasons, dispositions, type Disposition, type DispositionReason } from '@downstream/kernel';
import { Api, Attempt, injectWords, newKey } from '@downstream/ui/client';
import { Dialog } from '@downstream/ui/overlay';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards } from '@downstream/ui/primitives';
import type { HitRow } from '../hit/hit.store';
import { OutcomeList } from './outcome-list';

type Answer = Received<typeof voteHits>;

/** Terms that may be asked for, in months; undefined: as long as each may stand. */
const TERMS = [6, 3, 1];

/**
 * Says the same of several hits: what it would do to each comes first, and only then can it be recorded. Closes with
 * true when anything was recorded.
 */
@Component({
  selector: 'ds-bulk-vote',
  imports: [Button, Dialog, Field, Input, OutcomeList, ProblemBanner, RadioCards],
  templateUrl: './bulk-vote.html',
  styles: `
    .form {
      gap: var(--ds-s4);
      --ds-card-min: 150px;
    }
  `,
})
export class BulkVote {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  protected readonly rows = inject<readonly HitRow[]>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly act = new Attempt();
  protected readonly terms = TERMS;

  protected readonly ballot = signal<{
    readonly disposition: Disposition | '';
    readonly reason: DispositionReason | '';
    readonly note: string;
    readonly months: number | null;
  }>({ disposition: '', reason: '', note: '', months: null });
  /** What would happen, for the ballot as it is written now. */
  protected readonly tried = signal<Answer | undefined>(undefined);
  protected readonly done = signal<Answer | undefined>(undefined);
  private key = newKey();

  protected readonly choices = computed(() =>
    dispositions.map((value) => ({ value, label: this.t(`checks.disposition.${value}`) })),
  );
  protected readonly reasons = computed(() => {
    const { disposition } = this.ballot();
    return disposition === '' ? [] : dispositionReasons[disposition];
  });
  protected readonly why = computed(() => {
    const { disposition, reason } = this.ballot();
    if (disposition === '') return this.t('checks.vote.lack.DISPOSITION');
    return reason === '' ? this.t('checks.vote.lack.REASON') : undefined;
  });
  /** How many would change. */
  protected readonly willing = computed(
    () => this.tried()?.hits.filter(({ outcome }) => outcome !== 'REFUSED').length ?? 0,
  );

  /** Whatever is written makes the preview out of date. */
  write(change: Partial<ReturnType<typeof this.ballot>>): void {
    this.ballot.update((ballot) => ({ ...ballot, ...(change.disposition && { reason: '' }), ...change }));
    this.tried.set(undefined);
    this.act.forget();
    this.key = newKey();
  }

  protected async preview(): Promise<void> {
    if (this.why()) return;
    await this.act.run(async () => this.tried.set(await this.send(true, newKey())));
  }

  /** Records what the preview showed, with the very facts it showed. */
  protected async record(): Promise<void> {
    if (this.act.busy() || this.willing() === 0) return;
    await this.act.run(async () => this.done.set(await this.send(false, this.key)));
  }

  private send(dryRun: boolean, key: string): Promise<Answer> {
    const { disposition, reason, note, months } = this.ballot();
    if (disposition === '' || reason === '') throw new Error('Nothing is chosen yet');
    const shown = new Map(this.tried()?.hits.map((one) => [one.id, one.facts] as const));
    const hits = this.rows.map(({ id, version }) => ({ id, version, facts: dryRun ? null : (shown.get(id) ?? null) }));
    const asked = { disposition, reason, note: note.trim() || null, months, hits, dryRun };
    return this.api.call(voteHits, { body: asked, key });
  }
}

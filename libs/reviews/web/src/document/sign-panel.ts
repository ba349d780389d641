import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { ReviewStore } from '../workspace/review.store';
import { CaseWords, type ReviewRecord } from '../words/case-words';

type Verdict = 'APPROVE' | 'REJECT';

/**
 * Approve and return, side by side and equal in size. A signature takes the password once more and is shown only when
 * the server has recorded it; whoever may not sign reads why, and who can.
 */
@Component({
  selector: 'ds-sign-panel',
  imports: [Button, Field, Input, ProblemBanner, RadioCards],
  templateUrl: './sign-panel.html',
  styleUrl: './sign-panel.css',
})
export class SignPanel {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  private readonly store = inject(ReviewStore);
  private readonly session = inject(Session);
  private readonly words = inject(CaseWords);
  private readonly secret = viewChild<ElementRef<HTMLInputElement>>('secret');

  protected readonly verdict = signal<Verdict>('APPROVE');
  protected readonly note = signal('');
  protected readonly password = signal('');
  protected readonly back = signal('');
  protected readonly triedSign = signal(false);
  protected readonly triedReturn = signal(false);
  protected readonly busy = signal<'sign' | 'return' | undefined>(undefined);
  protected readonly problem = signal<{ readonly of: 'sign' | 'return'; readonly what: Problem } | undefined>(
    undefined,
  );

  private readonly me = computed(() => this.session.user()?.personId);
  protected readonly whyNotSign = computed(() => this.words.whyNot(this.review(), 'SIGN', this.me()));
  protected readonly whyNotReturn = computed(() => this.words.whyNot(this.review(), 'RETURN', this.me()));
  protected readonly recommended = computed(() => this.review().recommendation?.outcome ?? 'REJECTED');
  /** A refusal is signed when it was recommended, and may be signed against a recommended approval. */
  protected readonly refuses = computed(() => this.recommended() === 'REJECTED' || this.verdict() === 'REJECT');
  protected readonly verdicts = computed(() => [
    { value: 'APPROVE' as const, label: this.t(`reviews.sign.agree.${this.recommended()}`) },
    { value: 'REJECT' as const, label: this.t('reviews.sign.refuse') },
  ]);
  protected readonly maker = computed(
    () => this.review().recommendation?.by.name || this.t('distributors.who.unknown'),
  );
  protected readonly noteMissing = computed(() => this.triedSign() && this.refuses() && !this.note().trim());
  protected readonly passwordWrong = computed(() => {
    const problem = this.problem();
    if (problem?.of === 'sign' && problem.what.code === 'PASSWORD_WRONG') return this.t('reviews.sign.passwordWrong');
    return this.triedSign() && !this.password() ? this.t('reviews.sign.passwordMissing') : null;
  });

  protected choose(verdict: string): void {
    this.verdict.set(verdict as Verdict);
  }

  protected async sign(): Promise<void> {
    this.triedSign.set(true);
    const { snapshot } = this.review();
    if (!this.password() || (this.refuses() && !this.note().trim()) || !snapshot || this.whyNotSign()) return;
    const body = {
      decision: this.refuses() ? ('REJECT' as const) : ('APPROVE' as const),
      snapshotHash: snapshot.hash,
      password: this.password(),
      note: this.note().trim() || null,
    };
    await this.attempt('sign', () => this.store.sign(body));
    this.password.set('');
    if (this.problem()) this.secret()?.nativeElement.focus();
  }

  protected async return(): Promise<void> {
    this.triedReturn.set(true);
    if (!this.back().trim() || this.whyNotReturn()) return;
    await this.attempt('return', () => this.store.return(this.back().trim()));
  }

  protected problemOf(act: 'sign' | 'return'): Problem | undefined {
    const problem = this.problem();
    // A wrong password is said at its field.
    return problem?.of === act && problem.what.code !== 'PASSWORD_WRONG' ? problem.what : undefined;
  }

  private async attempt(act: 'sign' | 'return', run: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(act);
    this.problem.set(undefined);
    try {
      await run();
      this.triedSign.set(false);
      this.triedReturn.set(false);
    } catch (cause) {
      const what = toProblem(cause);
      this.problem.set({ of: act, what });
      // The case is another than the one on screen: the document shows it as it is now.
      if (what.status === 409) this.store.resource.reload();
    } finally {
      this.busy.set(undefined);
    }
  }
}

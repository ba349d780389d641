import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { RefusalGround } from '@downstream/kernel';
import { injectWords, type Problem, Session, toProblem } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Input, RadioCards } from '@downstream/ui/primitives';
import { GroundList } from '../work/ground-list';
import { ReviewStore } from '../workspace/review.store';
import { CaseWords, type ReviewRecord } from '../words/case-words';

const atField: readonly string[] = ['PASSWORD_WRONG', 'SECOND_FACTOR_FAILED'];

type Verdict = 'APPROVE' | 'REJECT';

/**
 * Approve and return, side by side and equal in size. A signature takes the password once more and is shown only when
 * the server has recorded it; whoever may not sign reads why, and who can.
 */
@Component({
  selector: 'ds-sign-panel',
  imports: [Button, Field, GroundList, Input, ProblemBanner, RadioCards],
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
  /** Whether the code of the app stands in for the password. */
  protected readonly byCode = signal(false);
  protected readonly code = signal('');
  protected readonly grounds = signal<readonly RefusalGround[]>([]);
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
  /** A refusal against the recommendation brings its own grounds; a recommended one has them. */
  protected readonly bringsGrounds = computed(() => this.refuses() && this.recommended() !== 'REJECTED');
  protected readonly groundless = computed(() =>
    this.triedSign() && this.lacksGrounds() ? this.t('reviews.recommend.wrong.grounds') : null,
  );
  private readonly lacksGrounds = computed(() => this.bringsGrounds() && this.grounds().length === 0);
  private readonly proof = computed(() => (this.byCode() ? this.code().trim() : this.password()));
  private readonly unproved = computed(() => (this.byCode() ? !/^\d{6}$/.test(this.proof()) : !this.proof()));
  protected readonly proofWrong = computed(() => {
    const problem = this.problem();
    const refused = problem?.of === 'sign' ? problem.what.code : undefined;
    if (this.byCode() && refused === 'SECOND_FACTOR_FAILED') return this.t('reviews.sign.codeWrong');
    if (!this.byCode() && refused === 'PASSWORD_WRONG') return this.t('reviews.sign.passwordWrong');
    if (!this.triedSign() || !this.unproved()) return null;
    return this.t(this.byCode() ? 'reviews.sign.codeMissing' : 'reviews.sign.passwordMissing');
  });

  protected choose(verdict: string): void {
    this.verdict.set(verdict as Verdict);
  }

  protected async sign(): Promise<void> {
    this.triedSign.set(true);
    const { snapshot } = this.review();
    const lacking = this.unproved() || this.lacksGrounds() || (this.refuses() && !this.note().trim());
    if (lacking || !snapshot || this.whyNotSign()) return;
    const body = {
      decision: this.refuses() ? ('REJECT' as const) : ('APPROVE' as const),
      snapshotHash: snapshot.hash,
      ...(this.byCode() ? { code: this.proof() } : { password: this.proof() }),
      grounds: this.bringsGrounds() ? [...this.grounds()] : [],
      note: this.note().trim() || null,
    };
    await this.attempt('sign', () => this.store.sign(body));
    this.password.set('');
    this.code.set('');
    if (this.problem()) this.secret()?.nativeElement.focus();
  }

  protected async return(): Promise<void> {
    this.triedReturn.set(true);
    if (!this.back().trim() || this.whyNotReturn()) return;
    await this.attempt('return', () => this.store.return(this.back().trim()));
  }

  protected problemOf(act: 'sign' | 'return'): Problem | undefined {
    const problem = this.problem();
    // A wrong password or code is said at its field.
    return problem?.of === act && !atField.includes(problem.what.code) ? problem.what : undefined;
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

import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Received } from '@downstream/contracts/route';
import { completeSecondFactor } from '@downstream/contracts/access/second-factor';
import { signIn } from '@downstream/contracts/access/sign-in';
import { Api, Attempt, Session } from '@downstream/ui/client';
import { nextStep, wayBack } from '../../guards';

/** Where one is in signing in. */
export type SignInStep = 'PASSWORD' | 'WORKSPACE' | 'SECOND_FACTOR';
type Workspace = NonNullable<Received<typeof signIn>['workspaces']>[number];

/** Signing in, step by step: password, workspace where there are several, second factor. */
@Service({ autoProvided: false })
export class SignInStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly attempt = new Attempt();
  private readonly _step = signal<SignInStep>('PASSWORD');
  private readonly _workspaces = signal<readonly Workspace[]>([]);
  private credentials = { email: '', password: '' };
  private next: string | undefined;

  readonly step = this._step.asReadonly();
  readonly busy = this.attempt.busy;
  readonly problem = this.attempt.problem;
  readonly workspaces = this._workspaces.asReadonly();

  /** `next` is where to go afterwards; somebody half signed in continues where they were. */
  begin(next: string | undefined): Promise<boolean> {
    this.next = next;
    return this.attempt.run(async () => {
      await this.session.load();
      await this.goOn(true);
    });
  }

  /** Whether it was taken. */
  password(email: string, password: string): Promise<boolean> {
    this.credentials = { email, password };
    return this.attempt.run(() => this.send());
  }

  async workspace(slug: string): Promise<void> {
    if (!(await this.attempt.run(() => this.send(slug)))) this._step.set('PASSWORD');
  }

  /** A code of the app, or a recovery code. Whether it was taken. */
  async code(text: string, recovery: boolean): Promise<boolean> {
    const taken = await this.attempt.run(async () => {
      await this.api.call(completeSecondFactor, { body: recovery ? { recoveryCode: text } : { code: text } });
      await this.session.load(true);
      await this.goOn(false);
    });
    // Signing in that took too long begins again; the words stay on the page.
    if (this.problem()?.code === 'NOT_SIGNED_IN') this._step.set('PASSWORD');
    return taken;
  }

  /** Back to the first step, as another person. */
  again(): void {
    this.credentials = { email: '', password: '' };
    this.attempt.forget();
    this._step.set('PASSWORD');
  }

  private async send(workspace?: string): Promise<void> {
    const answer = await this.api.call(signIn, { body: { ...this.credentials, ...(workspace && { workspace }) } });
    if (answer.state === 'CHOOSE_WORKSPACE') {
      this._workspaces.set(answer.workspaces ?? []);
      this._step.set('WORKSPACE');
      return;
    }
    await this.session.load(true);
    await this.goOn(false);
  }

  private async goOn(arriving: boolean): Promise<void> {
    const who = this.session.who();
    // A portal link under way is no half of this way in: the page stays, for whoever wants to sign in here.
    if (!who || who.state === 'SIGNED_OUT' || who.state === 'CODE') return;
    this.credentials = { email: '', password: '' };
    if (who.state === 'SECOND_FACTOR') {
      this._step.set('SECOND_FACTOR');
      return;
    }
    const step = nextStep(who, 'desk');
    const target = step
      ? this.router.createUrlTree([step], { queryParams: this.next ? { next: this.next } : {} })
      : wayBack(who, this.next);
    await this.router.navigateByUrl(target, { replaceUrl: arriving });
  }
}

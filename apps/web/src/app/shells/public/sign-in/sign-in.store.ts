import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Received } from '@downstream/contracts/route';
import { completeSecondFactor, signIn } from '@downstream/contracts/access';
import { Api, type Problem, Session, toProblem } from '@downstream/ui/client';
import { homes, nextStep } from '../../../frame/guards';

/** Where one is in signing in. */
export type Step = 'PASSWORD' | 'WORKSPACE' | 'SECOND_FACTOR';
type Workspace = NonNullable<Received<typeof signIn>['workspaces']>[number];

/** Signing in, step by step: password, workspace where there are several, second factor. */
@Service({ autoProvided: false })
export class SignInStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly _step = signal<Step>('PASSWORD');
  private readonly _busy = signal(false);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly _workspaces = signal<readonly Workspace[]>([]);
  private credentials = { email: '', password: '' };
  private next: string | undefined;

  readonly step = this._step.asReadonly();
  readonly busy = this._busy.asReadonly();
  readonly problem = this._problem.asReadonly();
  readonly workspaces = this._workspaces.asReadonly();

  /** Where to go afterwards; somebody half signed in continues where they were. */
  async begin(next: string | undefined): Promise<void> {
    this.next = next;
    await this.attempt(() => this.session.load().then(() => this.goOn(false)));
  }

  password(email: string, password: string): Promise<void> {
    this.credentials = { email, password };
    return this.attempt(() => this.send());
  }

  workspace(slug: string): Promise<void> {
    return this.attempt(() => this.send(slug));
  }

  code(text: string, recovery: boolean): Promise<void> {
    return this.attempt(async () => {
      await this.api.call(completeSecondFactor, { body: recovery ? { recoveryCode: text } : { code: text } });
      await this.session.load(true);
      await this.goOn(true);
    });
  }

  /** Back to the first step, as another person. */
  again(): void {
    this.credentials = { email: '', password: '' };
    this._problem.set(undefined);
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
    await this.goOn(true);
  }

  private async goOn(acted: boolean): Promise<void> {
    const who = this.session.who();
    if (!who || who.state === 'SIGNED_OUT' || who.state === 'CODE') return;
    this.credentials = { email: '', password: '' };
    if (who.state === 'SECOND_FACTOR') {
      this._step.set('SECOND_FACTOR');
      return;
    }
    const home = who.shell ? homes[who.shell] : '/';
    // Only a way back into one's own shell is followed.
    const back = this.next?.startsWith(`${home}/`) ? this.next : home;
    await this.router.navigateByUrl(nextStep(who, 'desk') ?? back, { replaceUrl: !acted });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this._busy.set(true);
    this._problem.set(undefined);
    try {
      await act();
    } catch (cause) {
      this._problem.set(toProblem(cause));
    } finally {
      this._busy.set(false);
    }
  }
}

import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { completePortalSignIn, openPortalLink, requestPortalLink } from '@downstream/contracts/access';
import { Api, type Problem, Session, toProblem } from '@downstream/ui/client';

/** What the page shows: a link being opened, a code to type, a link to ask for, or that one was asked for. */
export type EnterStep = 'OPENING' | 'CODE' | 'ASK' | 'ASKED';

const LINK = /^[A-Za-z0-9_-]{43}$/;

/** Entering the portal by a link from an e-mail: the link opens, a code comes by e-mail, the code signs in. */
@Service({ autoProvided: false })
export class PortalEnterStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly _step = signal<EnterStep>('OPENING');
  private readonly _busy = signal(false);
  private readonly _problem = signal<Problem | undefined>(undefined);
  private readonly _maker = signal<string | undefined>(undefined);
  private readonly _hint = signal<string | undefined>(undefined);
  private token: string | undefined;

  readonly step = this._step.asReadonly();
  readonly busy = this._busy.asReadonly();
  readonly problem = this._problem.asReadonly();
  /** Who asks. */
  readonly maker = this._maker.asReadonly();
  /** Where the code went, mostly hidden. */
  readonly emailHint = this._hint.asReadonly();

  /** Takes the token out of the address at once: it must not stay in the history. */
  async begin(): Promise<void> {
    const token = this.window?.location.hash.slice(1) ?? '';
    if (token) this.window?.history.replaceState(this.window.history.state, '', '/portal/enter');
    if (LINK.test(token)) {
      this.token = token;
      await this.open();
    } else {
      await this.attempt(() => this.resume());
    }
  }

  /** Opens the link; opening it again sends a new code. */
  open(): Promise<void> {
    return this.attempt(async () => {
      if (!this.token) return;
      try {
        const { makerName, emailHint } = await this.api.call(openPortalLink, { body: { token: this.token } });
        this._maker.set(makerName);
        this._hint.set(emailHint);
        this._step.set('CODE');
      } catch (cause) {
        const problem = toProblem(cause);
        if (problem.code.startsWith('LINK_')) this._step.set('ASK');
        throw problem;
      }
    });
  }

  /** Whether a new code can be had without asking for a new link. */
  get canResend(): boolean {
    return this.token !== undefined;
  }

  code(code: string): Promise<void> {
    return this.attempt(async () => {
      await this.api.call(completePortalSignIn, { body: { code } });
      await this.session.load(true);
      await this.router.navigateByUrl('/portal', { replaceUrl: true });
    });
  }

  ask(email: string): Promise<void> {
    return this.attempt(async () => {
      await this.api.call(requestPortalLink, { body: { email } });
      this._step.set('ASKED');
    });
  }

  private async resume(): Promise<void> {
    const who = await this.session.load();
    if (who.state === 'SIGNED_IN' && who.shell === 'portal') {
      await this.router.navigateByUrl('/portal', { replaceUrl: true });
      return;
    }
    this._maker.set(who.state === 'CODE' ? who.tenant?.name : undefined);
    this._hint.set(who.emailHint ?? undefined);
    this._step.set(who.state === 'CODE' ? 'CODE' : 'ASK');
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this._busy.set(true);
    this._problem.set(undefined);
    try {
      await act();
    } catch (cause) {
      this._problem.set(toProblem(cause));
      if (this._step() === 'OPENING') this._step.set('ASK');
    } finally {
      this._busy.set(false);
    }
  }
}

import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { completePortalSignIn, openPortalLink, requestPortalLink } from '@downstream/contracts/access/portal';
import { Api, Attempt, Session } from '@downstream/ui/client';
import { wayBack } from '../../guards';
import { isLinkClosing, type LinkClosing } from '../../parts/link-closing';
import { LinkToken } from '../../parts/link-token';

/** What the page shows: a link being opened, a code to type, a link to ask for, or that one was asked for. */
export type EnterStep = 'OPENING' | 'CODE' | 'ASK' | 'ASKED';

/** An address that no line break parts and no direction of writing turns round. */
const whole = (address: string): string => `\u2068${address.replace('…', '\u2060…\u2060')}\u2069`;

/** Entering the portal by a link from an e-mail: the link opens, a code comes by e-mail, the code signs in. */
@Service({ autoProvided: false })
export class PortalEnterStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly link = inject(LinkToken);
  private readonly attempt = new Attempt();
  private readonly _step = signal<EnterStep>('OPENING');
  private readonly _closing = signal<LinkClosing | undefined>(undefined);
  private readonly _maker = signal<string | undefined>(undefined);
  private readonly _hint = signal<string | undefined>(undefined);
  private readonly _codes = signal(0);
  private next: string | undefined;

  readonly step = this._step.asReadonly();
  readonly busy = this.attempt.busy;
  readonly problem = this.attempt.problem;
  /** Why the link opens nothing; undefined when there was none or it opened. */
  readonly closing = this._closing.asReadonly();
  /** Who asks. */
  readonly maker = this._maker.asReadonly();
  /** Where the code went, mostly hidden. */
  readonly emailHint = this._hint.asReadonly();
  /** How many codes were sent from this page. */
  readonly codes = this._codes.asReadonly();

  /** `next` is where to go afterwards. */
  begin(next: string | undefined): void {
    this.next = next;
    this.link.follow((token) => (token === undefined ? this.resume() : this.open()));
  }

  /** Whether a new code can be had without a new link. */
  get canResend(): boolean {
    return this.link.token !== undefined;
  }

  /** Opens the link, which sends a code; opening it again sends a new one. */
  async open(): Promise<void> {
    const { token } = this.link;
    if (token === undefined) return;
    const opened = await this.attempt.run(async () => {
      const { makerName, emailHint } = await this.api.call(openPortalLink, { body: { token } });
      this._maker.set(makerName);
      this._hint.set(whole(emailHint));
      this._codes.update((n) => n + 1);
      this._closing.set(undefined);
      this._step.set('CODE');
    });
    if (!opened) this.close();
  }

  /** Whether the code was taken. */
  async code(code: string): Promise<boolean> {
    const taken = await this.attempt.run(async () => {
      await this.api.call(completePortalSignIn, { body: { code } });
      const who = await this.session.load(true);
      await this.router.navigateByUrl(wayBack(who, this.next), { replaceUrl: true });
    });
    // The sign-in under way has ended: without its link there is nothing to go on with.
    if (this.problem()?.code === 'NOT_SIGNED_IN' && !this.canResend) this._step.set('ASK');
    return taken;
  }

  /** Whether it was asked for; the answer is the same for every address. */
  ask(email: string): Promise<boolean> {
    return this.attempt.run(async () => {
      await this.api.call(requestPortalLink, { body: { email } });
      this._step.set('ASKED');
    });
  }

  /** To the form that asks for a link. */
  askAnew(): void {
    this.attempt.forget();
    this._step.set('ASK');
  }

  /** Without a link: a code may be waiting, or the person be signed in already. */
  private async resume(): Promise<void> {
    const known = await this.attempt.run(async () => {
      const who = await this.session.load();
      if (who.state === 'SIGNED_IN' && who.shell === 'portal')
        await this.router.navigateByUrl(wayBack(who, this.next), { replaceUrl: true });
      else if (who.state === 'CODE') {
        this._maker.set(who.tenant?.name);
        this._hint.set(who.emailHint ? whole(who.emailHint) : undefined);
        this._step.set('CODE');
      } else this._step.set('ASK');
    });
    if (!known) this._step.set('ASK');
  }

  private close(): void {
    const code = this.problem()?.code;
    if (isLinkClosing(code)) {
      this._closing.set(code);
      this.attempt.forget();
      this._step.set('ASK');
    }
  }
}

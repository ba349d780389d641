import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Received } from '@downstream/contracts/route';
import { acceptInvitation, readInvitation } from '@downstream/contracts/access';
import { Api, Attempt, Session } from '@downstream/ui/client';
import { nextStep, wayBack } from '../../guards';
import { isLinkClosing, type LinkClosing } from '../../parts/link-closing';
import { LinkToken } from '../../parts/link-token';

/** What an invitation says. */
export type Invitation = Received<typeof readInvitation>;

/** Accepting an invitation: what it says, a password, and on to the second factor or the desk. */
@Service({ autoProvided: false })
export class InvitationStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly link = inject(LinkToken);
  private readonly attempt = new Attempt();
  private readonly _invitation = signal<Invitation | undefined>(undefined);
  private readonly _closing = signal<LinkClosing | undefined>(undefined);

  readonly busy = this.attempt.busy;
  readonly problem = this.attempt.problem;
  /** Undefined until it was read. */
  readonly invitation = this._invitation.asReadonly();
  /** Why the link opens nothing. */
  readonly closing = this._closing.asReadonly();

  begin(): void {
    this.link.follow(() => this.read());
  }

  /** Reads the invitation, again after a failure. */
  async read(): Promise<void> {
    const { token } = this.link;
    this._invitation.set(undefined);
    this._closing.set(token === undefined ? 'LINK_UNKNOWN' : undefined);
    if (token === undefined) return;
    await this.try(async () => this._invitation.set(await this.api.call(readInvitation, { body: { token } })));
  }

  async accept(name: string, password: string): Promise<boolean> {
    const { token } = this.link;
    if (token === undefined) return false;
    return this.try(async () => {
      await this.api.call(acceptInvitation, { body: { token, name, password } });
      const who = await this.session.load(true);
      await this.router.navigateByUrl(nextStep(who, 'desk') ?? wayBack(who, undefined), { replaceUrl: true });
    });
  }

  /** A link that closed in the meantime has its page, not a banner. */
  private async try(act: () => Promise<void>): Promise<boolean> {
    const done = await this.attempt.run(act);
    const code = this.problem()?.code;
    if (isLinkClosing(code)) {
      this._closing.set(code);
      this.attempt.forget();
    }
    return done;
  }
}

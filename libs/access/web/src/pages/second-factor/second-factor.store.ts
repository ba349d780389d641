import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Received } from '@downstream/contracts/route';
import { beginSecondFactor, confirmSecondFactor } from '@downstream/contracts/access';
import { Api, Attempt, Session } from '@downstream/ui/client';
import { nextStep, wayBack } from '../../guards';

/** What an authenticator app needs to know. */
export type Enrolment = Received<typeof beginSecondFactor>;

/**
 * Setting up a second factor: the key, its first code, the recovery codes. At the first sign-in it begins by itself; from the
 * profile the password is asked for first.
 */
@Service({ autoProvided: false })
export class SecondFactorStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly attempt = new Attempt();
  private readonly _enrolment = signal<Enrolment | undefined>(undefined);
  private readonly _codes = signal<readonly string[] | undefined>(undefined);

  readonly busy = this.attempt.busy;
  readonly problem = this.attempt.problem;
  /** Undefined before it was begun. */
  readonly enrolment = this._enrolment.asReadonly();
  /** The recovery codes once the app is confirmed; they are nowhere to be had again. */
  readonly codes = this._codes.asReadonly();
  readonly account = (): string => this.session.user()?.email ?? '';

  /** For the first sign-in: whoever is elsewhere in signing in goes there. */
  async arrive(next: string | undefined): Promise<void> {
    await this.attempt.run(async () => {
      const who = await this.session.load();
      if (who.state === 'ENROL_SECOND_FACTOR')
        this._enrolment.set(await this.api.call(beginSecondFactor, { body: {} }));
      else await this.router.navigateByUrl(nextStep(who, 'desk') ?? wayBack(who, next), { replaceUrl: true });
    });
  }

  /** From the profile. Whether the password was taken. */
  begin(password: string): Promise<boolean> {
    return this.attempt.run(async () => {
      this._enrolment.set(await this.api.call(beginSecondFactor, { body: { password } }));
    });
  }

  /** The first code of the app. Whether it was taken. */
  confirm(code: string): Promise<boolean> {
    return this.attempt.run(async () => {
      const { recoveryCodes } = await this.api.call(confirmSecondFactor, { body: { code } });
      this._codes.set(recoveryCodes);
      // The session is whole now, and its cookie another one: who is signed in is known from here on.
      await this.session.load(true);
    });
  }

  /** After the codes were kept. */
  async leave(next: string | undefined): Promise<void> {
    const who = this.session.who();
    await this.router.navigateByUrl(who ? wayBack(who, next) : '/', { replaceUrl: true });
  }
}

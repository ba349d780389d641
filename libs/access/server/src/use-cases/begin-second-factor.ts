import { Injectable } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { contextFor, type Knock } from '../door/knock';
import { SecondFactors } from '../door/second-factors';
import { newTotpSecret, qrSvg, totpUri } from '../door/totp-device';
import { Sessions, type Bearer } from '../persistence/sessions';
import { shellFor } from '../persistence/user';
import { Reauthenticate } from './reauthenticate';

interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

/** Begins setting up an authenticator app. The secret waits, sealed, with the session until a first code confirms it. */
@Injectable()
export class BeginSecondFactor {
  constructor(
    private readonly tenants: Tenants,
    private readonly reauthenticate: Reauthenticate,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @param password needed from the profile; at the first sign-in it has just been proved
   * @throws RefusalError PASSWORD_WRONG, NOT_ALLOWED for people of the portal, who sign in by link
   */
  async run({ session, user, tenant }: Bearer, password: string | undefined, knock: Knock): Promise<Enrolment> {
    if (shellFor(user) === 'portal') throw new RefusalError(refusal('NOT_ALLOWED'));
    if (session.state === 'SIGNED_IN') {
      await this.reauthenticate.account({ tenant, user }, { password: password ?? '' }, knock);
    }
    const secret = newTotpSecret();
    await this.tenants.within(contextFor(tenant.id, user, knock), (tx) =>
      this.sessions.setPendingSecret(tx, session.id, this.factors.seal(tx, user, secret)),
    );
    const uri = totpUri(secret, user.email, tenant.name);
    return { secret, uri, qrSvg: await qrSvg(uri) };
  }
}

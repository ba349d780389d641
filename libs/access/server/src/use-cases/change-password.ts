import { Injectable } from '@nestjs/common';
import { userPasswordChanged } from '@downstream/contracts';
import { Tenants } from '@downstream/platform/database';
import { contextFor, type Knock } from '../door/knock';
import { Passwords } from '../door/passwords';
import type { Bearer } from '../persistence/sessions';
import { EndSessions } from './end-sessions';
import { Reauthenticate } from './reauthenticate';

/** Changes the caller's own password; every other session of theirs ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly tenants: Tenants,
    private readonly reauthenticate: Reauthenticate,
    private readonly passwords: Passwords,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws RefusalError PASSWORD_WRONG, PASSWORD_WEAK, TOO_MANY_REQUESTS */
  async run(bearer: Bearer, current: string, next: string, knock: Knock): Promise<void> {
    const { tenant, user, session } = bearer;
    await this.reauthenticate.account(bearer, { password: current }, knock);
    const hash = await this.passwords.choose(next, bearer);
    await this.tenants.within(contextFor(tenant.id, user, knock), async (tx) => {
      await this.passwords.keep(tx, userPasswordChanged, user.id, hash);
      await this.endSessions.ofUser(tx, user.id, 'PASSWORD_CHANGED', session.id);
    });
  }
}

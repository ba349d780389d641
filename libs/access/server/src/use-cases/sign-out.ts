import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Context, type Id, type SessionEnding, type UserId } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { contextFor, type Knock } from '../door/knock';
import { Sessions, type Bearer } from '../persistence/sessions';
import { EndSessions } from './end-sessions';

/** Ends sessions at the wish of their owner. */
@Injectable()
export class SignOut {
  constructor(
    private readonly tenants: Tenants,
    private readonly sessions: Sessions,
    private readonly endSessions: EndSessions,
  ) {}

  /** Ends the session a browser brought, in whatever state. */
  async run({ session, user, tenant }: Bearer, why: SessionEnding, knock: Pick<Knock, 'requestId'>): Promise<void> {
    await this.tenants.within(contextFor(tenant.id, user, knock), (tx) => this.endSessions.one(tx, session, why));
  }

  /** Ends one of the caller's own sessions. Refuses with NOT_FOUND. */
  async one(ctx: Context, id: Id<'session'>): Promise<void> {
    await this.tenants.within(ctx, async (tx) => {
      const own = await this.sessions.ofUser(tx, ctx.actor.id as string as UserId);
      const session = own.find((one) => one.id === id);
      if (!session) throw new RefusalError(refusal('NOT_FOUND'));
      await this.endSessions.one(tx, session, 'REVOKED');
    });
  }

  /** Ends all of the caller's sessions. */
  async everywhere(ctx: Context): Promise<void> {
    await this.tenants.within(ctx, (tx) => this.endSessions.ofUser(tx, ctx.actor.id as string as UserId, 'REVOKED'));
  }
}

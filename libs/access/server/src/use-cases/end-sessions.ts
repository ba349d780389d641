import { Inject, Injectable } from '@nestjs/common';
import { timedOut } from '@downstream/access/core';
import { sessionEnded } from '@downstream/contracts';
import type { Clock, Id, SessionEnding, UserId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Sessions, type BrowserSession } from '../persistence/sessions';
import { shellFor, type User } from '../persistence/user';
import { sessionState } from '../persistence/session-state';

/** Ends sessions, in the caller's transaction: the next request with such a cookie is nobody's. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends one session; ending it again changes nothing. */
  async one(tx: Tx, session: BrowserSession, why: SessionEnding): Promise<void> {
    const state = sessionState(session, why);
    const removed = await this.sessions.remove(tx, session);
    // A sign-in under way was never announced, so its end is no news.
    if (!removed || !state) return;
    await this.outbox.add(tx, sessionEnded, { subject: session.id, state, party: session.partyId });
  }

  /** Ends every session of a user, but the one that may stay. */
  async ofUser(tx: Tx, userId: UserId, why: SessionEnding, except?: Id<'session'>): Promise<void> {
    for (const session of await this.sessions.ofUser(tx, userId)) {
      if (session.id !== except) await this.one(tx, session, why);
    }
  }

  /** Ends the sessions of a user whose time is over and that nobody has come back to. */
  async overdue(tx: Tx, user: User): Promise<void> {
    const now = this.clock.now();
    for (const session of await this.sessions.ofUser(tx, user.id)) {
      const ending = timedOut(session, shellFor(user), now);
      if (ending) await this.one(tx, session, ending);
    }
  }
}

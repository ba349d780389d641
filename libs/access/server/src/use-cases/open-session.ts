import { Inject, Injectable } from '@nestjs/common';
import { sessionExpiry } from '@downstream/access/core';
import { sessionStarted } from '@downstream/contracts';
import type { Clock, Id, SessionState, SignInMeans } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { DoorKeys } from '../door/door-keys';
import type { Knock } from '../door/knock';
import { sessionState } from '../persistence/session-state';
import { Sessions, type BrowserSession } from '../persistence/sessions';
import { shellFor, type User } from '../persistence/user';
import { Users } from '../persistence/users';

type Halfway = Exclude<SessionState, 'SIGNED_IN'>;

/** Opens sessions, each with a token nobody has seen before: a planted or earlier one never becomes a sign-in. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly keys: DoorKeys,
    private readonly sessions: Sessions,
    private readonly users: Users,
    private readonly outbox: Outbox,
  ) {}

  /** A sign-in under way: it opens nothing but its own next step. @returns the token, and the session's id */
  async halfway(tx: Tx, user: User, state: Halfway, knock: Knock, linkId: Id<'link'> | null = null): Promise<Opened> {
    const { token, session } = this.fresh(user, state, null, knock, linkId);
    await this.sessions.insert(tx, session, null);
    return { token, sessionId: session.id };
  }

  /** A complete sign-in. The transaction's actor must be the user. */
  async complete(tx: Tx, user: User, means: SignInMeans, knock: Knock): Promise<Opened> {
    const { token, session } = this.fresh(user, 'SIGNED_IN', means, knock, null);
    const state = sessionState(session, null);
    if (!state) throw new Error('A complete session has its means');
    const written = await this.outbox.add(tx, sessionStarted, { subject: session.id, state, party: user.partyId });
    await this.sessions.insert(tx, session, written.id);
    await this.users.signedIn(tx, user.id, session.startedAt);
    return { token, sessionId: session.id };
  }

  private fresh(user: User, state: SessionState, means: SignInMeans | null, knock: Knock, linkId: Id<'link'> | null) {
    const token = this.keys.newToken();
    const startedAt = this.clock.now();
    const session: BrowserSession = {
      id: this.ids.next<Id<'session'>>(),
      userId: user.id,
      partyId: user.partyId,
      state,
      means,
      tokenHash: this.keys.hashOf(token),
      browser: knock.browser,
      linkId,
      pendingSecret: null,
      startedAt,
      lastSeenAt: startedAt,
      expiresAt: sessionExpiry(state, shellFor(user), startedAt, user.expiresAt),
    };
    return { token, session };
  }
}

/** A new session: the token goes to the browser and is kept nowhere. */
export interface Opened {
  readonly token: string;
  readonly sessionId: Id<'session'>;
}

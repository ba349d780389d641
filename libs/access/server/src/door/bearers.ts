import { Inject, Injectable } from '@nestjs/common';
import { entryFault, isDueForTouch, timedOut } from '@downstream/access/core';
import {
  refusal,
  RefusalError,
  systemContext,
  type Clock,
  type Id,
  type Instant,
  type SessionEnding,
  type SessionState,
} from '@downstream/kernel';
import { CLOCK, Tenants, type DoorEntry, type Tx } from '@downstream/platform/database';
import type { HouseRequest } from '@downstream/platform/http';
import { Sessions, type Bearer } from '../persistence/sessions';
import { shellFor } from '../persistence/user';
import { EndSessions } from '../use-cases/end-sessions';
import { DoorKeys } from './door-keys';
import { tokenOf } from './session-cookie';

/** Finds out whose session a request brings. Everything is read anew for each request, so that a change of rights counts at once. */
@Injectable()
export class Bearers {
  private readonly asked = new WeakMap<HouseRequest, Promise<Bearer | undefined>>();

  constructor(
    private readonly tenants: Tenants,
    private readonly keys: DoorKeys,
    private readonly sessions: Sessions,
    private readonly endSessions: EndSessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The bearer in whatever state of signing in; undefined without a session that still holds. */
  of(request: HouseRequest): Promise<Bearer | undefined> {
    const known = this.asked.get(request) ?? this.find(request);
    this.asked.set(request, known);
    return known;
  }

  /**
   * The bearer, who must be in one of these states.
   * @throws RefusalError NOT_SIGNED_IN
   */
  async in(request: HouseRequest, ...states: SessionState[]): Promise<Bearer> {
    const bearer = await this.of(request);
    if (!bearer || !states.includes(bearer.session.state)) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    return bearer;
  }

  private async find(request: HouseRequest): Promise<Bearer | undefined> {
    const token = tokenOf(request);
    if (token === undefined) return undefined;
    const tokenHash = this.keys.hashOf(token);
    const [entry] = await this.tenants.atDoor('SESSION', tokenHash);
    if (!entry) return undefined;
    return this.tenants.within(systemContext('door', entry.tenantId, request.requestId), (tx) =>
      this.holding(tx, entry, tokenHash),
    );
  }

  private async holding(tx: Tx, entry: DoorEntry, tokenHash: string): Promise<Bearer | undefined> {
    const bearer = await this.sessions.bearer(tx, entry.recordId as Id<'session'>, tokenHash);
    if (!bearer) return undefined;
    const now = this.clock.now();
    const ending = endingOf(bearer, now);
    if (ending) {
      await this.endSessions.one(tx, bearer.session, ending);
      return undefined;
    }
    if (isDueForTouch(bearer.session, now)) await this.sessions.touch(tx, bearer.session.id, now);
    return bearer;
  }
}

/** Why a session holds no longer, or null while it does. An invited person of the portal is let in by the code itself. */
function endingOf({ session, user }: Bearer, now: Instant): SessionEnding | null {
  const fault = entryFault(user, now);
  if (fault === 'SUSPENDED' || fault === 'ACCESS_EXPIRED') return fault;
  if (fault === 'INVITED' && session.state !== 'CODE') return 'REVOKED';
  return timedOut(session, shellFor(user), now);
}

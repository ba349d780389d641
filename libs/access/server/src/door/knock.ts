import type { Actor, ActorId, Context, TenantId } from '@downstream/kernel';
import type { HouseRequest } from '@downstream/platform/http';
import type { User } from '../persistence/user';
import { browserName } from './browser-name';
import { tokenOf } from './session-cookie';

/** What is known of somebody at the door before anybody is recognised. */
export interface Knock {
  /** Network address. */
  readonly address: string;
  /** In short, `Firefox on Linux`. */
  readonly browser: string;
  readonly requestId: string;
  /** The session the browser brought, in whatever state. */
  readonly token?: string;
}

export function knockOf(request: HouseRequest): Knock {
  const token = tokenOf(request);
  return {
    address: request.ip ?? 'unknown',
    browser: browserName(request.headers['user-agent']),
    requestId: request.requestId,
    ...(token !== undefined && { token }),
  };
}

/** The actor behind an account. */
export const actorFor = (user: Pick<User, 'id' | 'personId'>): Actor => ({
  kind: 'user',
  id: user.id as string as ActorId,
  personId: user.personId,
});

/**
 * The context of somebody who has just proved who they are. It names no party, so that a portal user's own sign-in can
 * be written; events say the party themselves.
 */
export const contextFor = (tenantId: TenantId, user: User, knock: Pick<Knock, 'requestId'>): Context => ({
  tenantId,
  actor: actorFor(user),
  requestId: knock.requestId,
});

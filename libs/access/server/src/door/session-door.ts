import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActorId } from '@downstream/kernel';
import { FrontDoor, SIGNED_IN, type HouseRequest, type Principal } from '@downstream/platform/http';
import { permissionsOf } from '@downstream/access/core';
import type { Bearer } from '../persistence/sessions';
import { grantsOf } from '../persistence/user';
import { Bearers } from './bearers';

/** Registers the Passport strategy that knows people by their session cookie. */
@Injectable()
export class SessionDoor implements OnModuleInit {
  constructor(
    private readonly door: FrontDoor,
    private readonly bearers: Bearers,
  ) {}

  onModuleInit(): void {
    this.door.register('session', async (request) => {
      const bearer = await this.bearers.of(request as HouseRequest);
      // Who is half-way through signing in is nobody yet: those routes ask for the session themselves.
      return bearer?.session.state === 'SIGNED_IN' ? toPrincipal(bearer) : undefined;
    });
  }
}

const toPrincipal = ({ session, user, tenant }: Bearer): Principal => ({
  kind: 'user',
  tenantId: tenant.id,
  actorId: user.id as string as ActorId,
  personId: user.personId,
  name: user.name,
  roles: user.roles,
  ...(user.grade && { grade: user.grade }),
  ...(user.partyId && { partyId: user.partyId }),
  permissions: new Set([...permissionsOf(user.roles, grantsOf(user)), SIGNED_IN]),
  sessionId: session.id,
});

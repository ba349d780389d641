import { permissionsOf } from '@downstream/access/core';
import type { ActorId, DistributorId, PartyId, PersonId, TenantId } from '@downstream/kernel';
import { SIGNED_IN, type Principal } from '@downstream/platform/http';
import request from 'supertest';
import type { Desk } from '../../testing/desk';

/** Files hand in hand with their query, as the desk or the portal sends them. */
export interface Sent {
  readonly kind?: string;
  readonly name?: string;
  readonly note?: string;
  readonly issuedOn?: string;
  readonly expiresOn?: string;
}

/** Knocks at the routes of documents by the name of a principal. */
export function documentCalls({ world }: Desk) {
  const knock = (who: string, method: 'get' | 'post', path: string) =>
    request(world.app.getHttpServer())[method](`/api/v1/${path}`).set('x-test-principal', who);
  return {
    knock,
    send: (who: string, path: string, bytes: Uint8Array, query: Sent = {}) =>
      knock(who, 'post', path).query(query).set('content-type', 'application/octet-stream').send(Buffer.from(bytes)),
    fetch: (who: string, path: string) =>
      knock(who, 'get', path)
        .buffer(true)
        .parse((answer, done) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => done(null, Buffer.concat(parts)));
        }),
  };
}

/** Somebody of a distributor, at the portal. */
export function portalUser({ world }: Desk, tenantId: TenantId, id: DistributorId): Principal {
  return {
    kind: 'user',
    tenantId,
    actorId: world.ids.next<ActorId>(),
    personId: world.ids.next<PersonId>(),
    name: 'Aigerim',
    roles: ['contact'],
    partyId: id as string as PartyId,
    permissions: new Set([...permissionsOf(['contact']), SIGNED_IN]),
  };
}

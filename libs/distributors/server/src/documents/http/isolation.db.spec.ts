import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOf } from '@downstream/access/core';
import { aPdf } from '@downstream/distributors/core/testing';
import type { ActorId, DistributorId, PersonId } from '@downstream/kernel';
import { SIGNED_IN, type Principal } from '@downstream/platform/http';
import { asPerson, createTenant } from '@downstream/platform/testing';
import { openDesk, type Desk } from '../../testing/desk';
import { registered } from '../../testing/facts';
import { documentCalls, portalUser } from '../testing/upload';

let desk: Desk;
let calls: ReturnType<typeof documentCalls>;
let one: DistributorId;
/** A document of each origin at distributor one, by who brought it. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openDesk();
  calls = documentCalls(desk);
  const ana = await desk.hire('Ana', 'analyst');
  one = (await registered(desk, ana.context)).id;
  const two = (await registered(desk, ana.context)).id;
  desk.admit('Kim of one', portalUser(desk, desk.tenantId, one));
  desk.admit('Lee of two', portalUser(desk, desk.tenantId, two));
  const other = await createTenant(desk.world);
  const elsewhere = asPerson(other);
  const stranger: Principal = {
    kind: 'user',
    tenantId: other,
    actorId: elsewhere.actor.id as ActorId,
    personId: elsewhere.actor.personId as PersonId,
    name: 'Olga',
    roles: ['analyst', 'approver'],
    permissions: new Set([...permissionsOf(['analyst', 'approver']), SIGNED_IN]),
  };
  desk.admit('Olga elsewhere', stranger);
  // The same company, known to another maker under the same id: only its tenant tells the two apart.
  desk.admit('Kim elsewhere', portalUser(desk, other, one));
  const file = (who: string, path: string) => calls.send(who, path, aPdf('The secret of one'), { kind: 'OTHER' });
  ids['desk'] = (await file('Ana', `distributors/${one}/documents`)).body.id;
  ids['itself'] = (await file('Kim of one', 'portal/documents')).body.id;
});
afterAll(() => desk.world.close());

/** Everything somebody can ask of a document whose id is known. */
const tries = (prefix: string, id: string) => [
  () => calls.knock(current, 'get', `${prefix}documents/${id}/versions/1/file`),
  () => calls.knock(current, 'get', `${prefix}documents/${id}/versions/1/file?inline=true`),
  () => calls.send(current, `${prefix}documents/${id}/versions`, aPdf('Taken over')),
  () => calls.knock(current, 'post', `${prefix}documents/${id}/removal`).send({ reason: 'Because' }),
  ...(prefix === '' ? [() => calls.knock(current, 'post', `documents/${id}/versions/1/scan`)] : []),
];
let current = '';

describe.each([
  ['Lee of two', 'portal/', [404]],
  ['Kim elsewhere', 'portal/', [404]],
  ['Olga elsewhere', '', [404]],
  ['Kim of one', '', [403]],
  ['Ana', 'portal/', [403]],
])('%s by %sdocuments', (who, prefix, expected) => {
  it.each(['desk', 'itself'])('reaches nothing of what the %s brought', async (whose) => {
    current = who;
    for (const ask of tries(prefix, ids[whose] ?? '')) {
      const answer = await ask();
      expect(expected).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toContain('secret');
    }
  });
});

it('a distributor does not reach what the desk filed about it, by any route', async () => {
  current = 'Kim of one';
  for (const ask of tries('portal/', ids['desk'] ?? '')) expect((await ask()).status).toBe(404);
  const { body } = await calls.knock('Kim of one', 'get', 'portal/documents');
  expect(body.documents.map(({ id }: { id: string }) => id)).toEqual([ids['itself']]);
});

it('lists hold one’s own alone, and the same file is nobody else’s business', async () => {
  expect((await calls.knock('Lee of two', 'get', 'portal/documents')).body.documents).toEqual([]);
  expect((await calls.knock('Olga elsewhere', 'get', `distributors/${one}/documents`)).status).toBe(404);
  expect((await calls.send('Olga elsewhere', `distributors/${one}/documents`, aPdf(), { kind: 'OTHER' })).status).toBe(
    404,
  );
  const same = await calls.send('Lee of two', 'portal/documents', aPdf('The secret of one'), { kind: 'OTHER' });
  expect(same.status).toBe(201);
});

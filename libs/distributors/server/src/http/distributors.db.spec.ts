import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNED_IN, type Principal } from '@downstream/platform/http';
import { permissionsOf } from '@downstream/access/core';
import { someDetails } from '@downstream/distributors/core/testing';
import type { ActorId, DistributorId, PartyId, PersonId, TenantId } from '@downstream/kernel';
import { createTenant } from '@downstream/platform/testing';
import request from 'supertest';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered, submitted } from '../testing/facts';
import { PlaceHold } from '../use-cases/place-hold';

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Lars', 'logistics');
});
afterAll(() => desk.world.close());

const knock = (who: string, method: 'get' | 'post' | 'patch' | 'delete', path: string) =>
  request(desk.world.app.getHttpServer())[method](`/api/v1/${path}`).set('x-test-principal', who);
const key = () => desk.world.ids.next<string>();
const { legalName, country } = someDetails();

const portalUser = (tenantId: TenantId, id: DistributorId): Principal => ({
  kind: 'user',
  tenantId,
  actorId: key() as ActorId,
  personId: key() as PersonId,
  name: 'Aigerim',
  roles: ['contact'],
  partyId: id as string as PartyId,
  permissions: new Set([...permissionsOf(['contact']), SIGNED_IN]),
});

describe('registering', () => {
  it('answers with the record, its version as ETag, and once per key', async () => {
    const sent = key();
    const send = () => knock('Ana', 'post', 'distributors').set('idempotency-key', sent).send({ legalName, country });
    const first = await send();
    expect(first.status).toBe(201);
    expect(first.headers['etag']).toBe('"1"');
    expect(first.body).toMatchObject({
      state: 'DRAFT',
      tier: null,
      registered: { by: { name: 'Ana', role: 'analyst', kind: 'user' }, onBehalf: false },
      mayRevise: true,
    });
    expect(first.body.missing).toContainEqual({ pointer: '/parties', code: 'OWNER' });
    const again = await send();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body.id).toBe(first.body.id);
  });

  it('names a wrong field by its pointer', async () => {
    const answer = await knock('Ana', 'post', 'distributors')
      .set('idempotency-key', key())
      .send({ legalName, country: 'Kazakhstan', website: 'javascript:alert(1)', colour: 'red' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/body/colour',
      '/body/country',
      '/body/website',
    ]);
  });
});

describe('revising', () => {
  it('needs the version that was seen', async () => {
    const { id } = await registered(desk, ana.context);
    const revise = (etag?: string) => {
      const asked = knock('Ana', 'patch', `distributors/${id}`).send({ website: 'https://baikal.example' });
      return etag ? asked.set('if-match', etag) : asked;
    };
    expect((await revise()).status).toBe(428);
    expect((await revise('"2"')).status).toBe(412);
    const done = await revise('"3"');
    expect([done.status, done.headers['etag'], done.body.website]).toEqual([200, '"4"', 'https://baikal.example']);
  });

  it('says where an owner’s facts are wrong', async () => {
    const { id } = await registered(desk, ana.context);
    const answer = await knock('Ana', 'post', `distributors/${id}/parties`).send({
      role: 'OWNER',
      kind: 'ORGANISATION',
      name: { native: 'Altai Holding' },
      dateOfBirth: '1990-01-01',
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'PARTY_INVALID',
      faults: expect.arrayContaining([
        { pointer: '/dateOfBirth', code: 'NOT_FOR_ORGANISATIONS' },
        { pointer: '/share', code: 'REQUIRED' },
      ]),
    });
  });

  it('adds and removes a party', async () => {
    const { id } = await registered(desk, ana.context);
    const added = await knock('Ana', 'post', `distributors/${id}/parties`).send({
      role: 'OWNER',
      kind: 'PERSON',
      name: { native: 'Dana Sarsenova' },
      share: { kind: 'UNKNOWN', reason: 'The register does not say.' },
    });
    expect(added.status).toBe(201);
    const party = added.body.parties.at(-1);
    expect(party).toMatchObject({ name: { native: 'Dana Sarsenova' }, share: { kind: 'UNKNOWN' } });
    const removed = await knock('Ana', 'delete', `distributors/${id}/parties/${party.id}`);
    expect(removed.body.parties).toHaveLength(2);
  });
});

describe('inviting', () => {
  it('makes a draft an invited one, and a portal account of the distributor', async () => {
    const { id } = await registered(desk, ana.context);
    const body = { name: 'Aigerim Bekova', email: 'Aigerim@Baikal.example' };
    const answer = await knock('Ana', 'post', `distributors/${id}/invitation`).send(body);
    expect([answer.status, answer.body.state]).toEqual([200, 'INVITED']);
    const accounts = await desk.world.tenants.within(ana.context, (tx) =>
      tx.query(`select email, roles from user_account where party_id = $1`, [id]),
    );
    expect(accounts).toEqual([{ email: 'aigerim@baikal.example', roles: ['contact'] }]);
    expect((await knock('Ana', 'post', `distributors/${id}/invitation`).send(body)).body.state).toBe('INVITED');
  });
});

describe('what is found', () => {
  it('is not told to those who may not see checks', async () => {
    const id = await submitted(desk, ana.context);
    const basis = 'LIST_MATCH' as const;
    await desk.world
      .get(PlaceHold)
      .run(ana.context, { distributorId: id, basis, reason: 'Named on a list.', cause: 'hit-1' });
    const [seen] = (await knock('Ana', 'get', `distributors/${id}`)).body.holds;
    expect(seen).toMatchObject({ basis, reason: 'Named on a list.', cause: 'hit-1' });
    const [hidden] = (await knock('Lars', 'get', `distributors/${id}`)).body.holds;
    expect(hidden).toMatchObject({ basis: null, reason: null, cause: null, releasedAt: null });
    const rows = (await knock('Lars', 'get', `distributors/${id}/timeline`)).body.rows;
    expect(JSON.stringify(rows)).not.toMatch(/list|hit-1/i);
    expect(rows[0]).toMatchObject({ type: 'hold.placed', reason: null, changes: [] });
  });
});

describe('the timeline', () => {
  it('tells who changed what, newest first, in pages', async () => {
    const { id, version } = await registered(desk, ana.context);
    await knock('Ana', 'patch', `distributors/${id}`)
      .set('if-match', `"${version}"`)
      .send({ country: 'UZ', contact: null });
    const first = (await knock('Ana', 'get', `distributors/${id}/timeline?limit=2`)).body;
    expect(first.total).toBe(4);
    expect(first.rows[0]).toMatchObject({
      type: 'distributor.revised',
      actor: { name: 'Ana', role: 'analyst', kind: 'user' },
      onBehalf: false,
      changes: [
        { field: '/contact', old: { name: 'Aigerim Bekova' }, new: null },
        { field: '/country', old: 'KZ', new: 'UZ' },
      ],
    });
    const next = encodeURIComponent(first.next);
    const rest = (await knock('Ana', 'get', `distributors/${id}/timeline?limit=2&cursor=${next}`)).body;
    expect(rest.rows.map((row: { type: string }) => row.type)).toEqual([
      'distributor.party-added',
      'distributor.registered',
    ]);
    expect(rest.rows[0].changes).toHaveLength(1);
    expect([rest.rows[1].changes, rest.next]).toEqual([[], null]);
  });

  it('says that data was there and has been erased', async () => {
    const { id } = await registered(desk, ana.context);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: desk.world.database.superuserUrl });
    await client.connect();
    await client.query(`delete from personal_value where party_id = $1 and pointer like '/parties/%'`, [id]);
    await client.end();
    const { rows } = (await knock('Ana', 'get', `distributors/${id}/timeline`)).body;
    expect(rows[0].changes[0].new.name.native).toEqual({ erased: true });
  });
});

describe('the portal', () => {
  it('shows its own status without what goes on inside', async () => {
    const id = await submitted(desk, ana.context);
    await desk.world.get(PlaceHold).run(ana.context, { distributorId: id, basis: 'LIST_MATCH', reason: 'On a list.' });
    desk.admit('Aigerim', portalUser(desk.tenantId, id));
    const answer = await knock('Aigerim', 'get', 'portal/status');
    expect(answer.body).toEqual({
      distributorName: 'ТОО «Байкал Оптика»',
      makerName: 'Halden Optics',
      status: 'RECEIVED',
      openItems: [],
      decision: null,
    });
  });

  it('asks for what is missing while answers are expected', async () => {
    const { body } = await knock('Ana', 'post', 'distributors')
      .set('idempotency-key', key())
      .send({ legalName, country });
    await knock('Ana', 'post', `distributors/${body.id}/invitation`).send({
      name: 'Aida',
      email: 'aida@baikal.example',
    });
    desk.admit('Aida', portalUser(desk.tenantId, body.id));
    const status = (await knock('Aida', 'get', 'portal/status')).body;
    expect(status.status).toBe('QUESTION_FOR_YOU');
    expect(status.openItems).toContainEqual({ pointer: '/contact/email', code: 'REQUIRED' });
  });

  it('opens neither the desk’s routes nor another distributor to a portal user', async () => {
    const { id } = await registered(desk, ana.context);
    desk.admit('Other', portalUser(desk.tenantId, key() as DistributorId));
    expect((await knock('Other', 'get', `distributors/${id}`)).status).toBe(403);
    expect((await knock('Other', 'get', 'portal/status')).status).toBe(404);
  });
});

describe('another tenant', () => {
  it('finds nothing, by whatever road', async () => {
    const { id, parties } = await registered(desk, ana.context);
    const tenantId = await createTenant(desk.world);
    desk.admit('Eve', { ...ana.principal, tenantId });
    const post = (path: string, body: object) => knock('Eve', 'post', path).set('idempotency-key', key()).send(body);
    const answers = [
      await knock('Eve', 'get', `distributors/${id}`),
      await knock('Eve', 'get', `distributors/${id}/timeline`),
      await knock('Eve', 'patch', `distributors/${id}`).set('if-match', '"3"').send({ country: 'DE' }),
      await knock('Eve', 'delete', `distributors/${id}/parties/${parties[0]?.id}`),
      await post(`distributors/${id}/submission`, {}),
      await post(`distributors/${id}/holds`, { basis: 'PRECAUTION', reason: 'x' }),
      await post(`distributors/${id}/suspension`, { reason: 'x' }),
      await post(`distributors/${id}/invitation`, { name: 'x', email: 'x@example.com' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

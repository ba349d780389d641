import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Browser, Member } from '@downstream/access/server/testing';
import { permissionsOf, scopesFor } from '@downstream/access/core';
import {
  addParty,
  createApiKey,
  exportDossier,
  listHits,
  listReviews,
  placeHold,
  readDossier,
  readHit,
  readReview,
  registerDistributor,
  revokeApiKey,
  routes,
  submitDistributor,
  suspendUser,
  type Route,
} from '@downstream/contracts';
import { RequestListImport } from '@downstream/checks/server';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import { InvitePortalUser } from '@downstream/access/server';
import {
  DAY,
  DEPLOYMENT,
  HOUR,
  later,
  systemContext,
  type DistributorId,
  type PartyId,
  type ReviewId,
  type Role,
} from '@downstream/kernel';
import { AllowCheck } from '@downstream/platform/http';
import { openHouse } from '../support/house-world';
import { Probe, PROBE } from '../support/door-probe';
import { documentIds, sampleOf } from '../support/document-ids';
import { changeOf } from '../support/change-of';
import { recordIds } from '../support/record-ids';
import { sampleList } from './sample-list';

const file = join(import.meta.dirname, '../house/route-matrix.csv');

type House = Awaited<ReturnType<typeof openHouse>>;
type Knock = (route: Route) => Promise<string>;

let house: House;
let admin: Member;
const columns = new Map<string, Knock>();
let distributors: DistributorId[];
let foreign: Knock;
let otherParty: Knock;

/** How a request ended at the door. */
const outcome = (status: number, body: { probe?: boolean }): string =>
  body.probe ? 'in' : status === 401 || status === 403 || status === 404 ? String(status) : `?${status}`;

const knock =
  (browser: Browser, headers: Record<string, string> = {}): Knock =>
  async (route) => {
    const params = Object.fromEntries(
      [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, crypto.randomUUID()]),
    );
    const answer = await browser.call(route, { params } as never, { [PROBE]: '1', 'if-match': '"1"', ...headers });
    return outcome(answer.status, answer.body as { probe?: boolean });
  };

/** What stands in a path of the tenant `halden` for each parameter; a stranger must find nothing there. */
const ids = new Map<string, string>();
/** Who of ours reads the records of a room. */
const own = new Map<string, Knock>();
const real = (route: Route): Record<string, string> =>
  Object.fromEntries(
    [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      ids.get(`${route.path.split('/')[0]}:${name}`) ?? crypto.randomUUID(),
    ]),
  );
const forReal =
  (browser: Browser): Knock =>
  async (route) => {
    const { input, headers } = sampleOf(route);
    const answer = await browser.call(route, { params: real(route), ...input } as never, headers);
    for (const id of distributors) expect(JSON.stringify(answer.body)).not.toContain(id);
    return String(answer.status);
  };

async function keyHolder(owner: Member, revoked: boolean): Promise<Knock> {
  const scopes = scopesFor(permissionsOf(['analyst', 'approver', 'admin']));
  const expiresAt = later(house.world.clock.now(), 30 * DAY);
  const made = await owner.browser.ok(createApiKey, { body: { name: 'ERP', scopes: [...scopes], expiresAt } } as never);
  if (!revoked) ids.set('api-keys:id', String((made['key'] as { id: string }).id));
  if (revoked) await owner.browser.ok(revokeApiKey, { params: { id: made['key']['id'] } } as never);
  return knock(house.browser(), { authorization: `Bearer ${made['secret']}` });
}

beforeAll(async () => {
  house = await openHouse({ providers: [{ provide: APP_INTERCEPTOR, useClass: Probe }] });
  const { clock } = house.world;
  admin = await house.tenant();
  // Those whose time has run out come first; then the clock moves on past them.
  const idle = await house.member(admin, ['analyst']);
  const lateAuditor = await house.member(admin, ['auditor'], { expiresAt: later(clock.now(), HOUR) });
  clock.advance(3 * HOUR);
  admin.browser.cookie = (await house.signIn(admin)).cookie;
  columns.set('anonymous', knock(house.browser()));
  const people: [string, Role[], object?][] = [
    ['analyst', ['analyst']],
    ['approver', ['approver'], { grade: 'senior' }],
    ['logistics', ['logistics']],
    ['sponsor', ['sponsor']],
    ['admin', ['admin']],
    ['auditor', ['auditor'], { expiresAt: later(clock.now(), 30 * DAY) }],
  ];
  for (const [name, roles, more] of people) columns.set(name, knock((await house.member(admin, roles, more)).browser));
  const boss = await house.tenant({ operator: true });
  columns.set('operator', knock(boss.browser));
  const all = await house.member(admin, ['analyst', 'approver', 'admin'], { grade: 'director' });
  columns.set('api key', await keyHolder(all, false));
  columns.set('revoked key', await keyHolder(all, true));
  const suspended = await house.member(admin, ['analyst']);
  await admin.browser.ok(suspendUser, { params: { id: suspended.id } } as never);
  columns.set('suspended', knock(suspended.browser));
  columns.set('expired session', knock(idle.browser));
  columns.set('expired auditor', knock(lateAuditor.browser));
  await portal();
  await records();
  await strangers();
});
afterAll(() => house.close());

/** Two distributors, each with a contact who is signed in at the portal. */
async function portal(): Promise<void> {
  const analyst = await house.member(admin, ['analyst']);
  distributors = [];
  for (const name of ['One', 'Two']) {
    const { sponsorId: _, ...details } = someDetails({
      legalName: { native: `${name} Optics`, latin: null, language: null },
    });
    const made = await analyst.browser.ok(registerDistributor, { body: { ...details, tier: 'MEDIUM' } } as never);
    distributors.push(made['id'] as DistributorId);
  }
  const [one, two] = distributors as [DistributorId, DistributorId];
  ids.set('distributors:id', one);
  const seats = [
    ['contact', one, 'contact'],
    ['contributor', one, 'contributor'],
    ['signatory', one, 'signatory'],
    ['other distributor', two, 'contact'],
  ] as const;
  for (const [name, partyId, role] of seats) {
    const email = house.address(role);
    const setup = house.context(admin.tenantId);
    const user = await house.world.tenants.within(setup, (tx) =>
      house.world
        .get(InvitePortalUser)
        .in(tx, { partyId: partyId as unknown as PartyId, email, name: 'Kim Contact', role }),
    );
    if (name === 'contributor') ids.set('portal:id', user.id);
    const browser = await throughThePortal(email);
    if (name === 'other distributor') otherParty = forReal(browser);
    else columns.set(name, knock(browser));
    if (name === 'contact')
      for (const made of await documentIds(one, analyst.browser, browser, () => house.world.settle())) ids.set(...made);
  }
}

async function throughThePortal(email: string): Promise<Browser> {
  const { openPortalLink, completePortalSignIn } = await import('@downstream/contracts');
  const browser = house.browser();
  await browser.ok(openPortalLink, { body: { token: await house.linkTo(email) } } as never);
  await browser.ok(completePortalSignIn, { body: { code: await house.codeTo(email) } } as never);
  return browser;
}

/** One record of ours of every kind that a path can name, so that a stranger is refused what is there. */
async function records(): Promise<void> {
  const { world } = house;
  await world
    .get(RequestListImport)
    .run(systemContext('importer', DEPLOYMENT, 'test'), 'ofac-sdn', sampleList(), { sample: true });
  await world.settle();
  const analyst = await house.member(admin, ['analyst']);
  const ok = (route: Route, input: object): Promise<Record<string, unknown>> =>
    analyst.browser.ok(route, input as never);
  const { sponsorId: _, ...details } = someDetails();
  const { id } = await ok(registerDistributor, { body: { ...details, tier: 'MEDIUM' } });
  const listed = { native: 'Gennady Sorokhtin', latin: null, language: null };
  for (const party of [anOwner(), anOfficer({ name: listed, dateOfBirth: '1979-03-14', nationality: 'RU' })]) {
    const { id: _id, ...body } = party;
    await ok(addParty, { params: { id }, body });
  }
  await ok(submitDistributor, { params: { id } });
  await world.settle();
  const first = async (route: Route, query: object): Promise<string> =>
    ((await ok(route, { query }))['rows'] as { id: string }[])[0]?.id ?? 'none';
  ids.set('reviews:id', await first(listReviews, {}));
  ids.set('hits:id', await first(listHits, {}));
  for (const [room, one] of await recordIds(ok)) ids.set(room, one);
  ids.set('monitoring:id', await changeOf(house, admin, id as DistributorId, ids.get('reviews:id') as ReviewId));
  const held = await ok(placeHold, { params: { id }, body: { basis: 'PRECAUTION', reason: 'To be looked into' } });
  ids.set('holds:id', String(held['id']));
  const auditor = await house.member(admin, ['auditor'], { expiresAt: later(world.clock.now(), DAY) });
  const made = await auditor.browser.ok(exportDossier, { body: { scope: { kind: 'party', party: id } } } as never);
  await world.settle();
  ids.set('audit:id', String(made['id']));
  for (const room of ['reviews', 'hits']) own.set(room, forReal(analyst.browser));
  own.set('audit', forReal(auditor.browser));
}

/** Somebody of another maker who may do everything there, and knows ids of ours. */
async function strangers(): Promise<void> {
  const other = await house.tenant();
  const stranger = await house.member(other, ['analyst', 'approver', 'admin'], { grade: 'director' });
  const auditor = await house.member(other, ['auditor'], { expiresAt: later(house.world.clock.now(), DAY) });
  const [desk, audit] = [forReal(stranger.browser), forReal(auditor.browser)];
  ids.set('users:id', admin.id);
  foreign = (route) => (route.path.startsWith('audit/') ? audit(route) : desk(route));
}

const header = (): string[] => ['route', 'permission', ...columns.keys(), 'other tenant', 'other distributor'];

async function measured(): Promise<string[][]> {
  const allowed = new Map(
    house.world
      .get(AllowCheck)
      .mounted()
      .map((one) => [one.route.id, one.permission]),
  );
  const rows: string[][] = [];
  for (const route of [...routes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = [route.id, allowed.get(route.id) ?? 'not mounted'];
    for (const knocked of columns.values()) row.push(await knocked(route));
    const named = route.path.includes(':') && !route.path.startsWith('lists/') && !route.path.startsWith('profile/');
    row.push(named ? await foreign(route) : '-', named ? await otherParty(route) : '-');
    rows.push(row);
  }
  return rows;
}

describe('the route matrix', () => {
  it('is as it was reviewed: every route, every kind of caller', async () => {
    const rows = await measured();
    const text = `${[header(), ...rows].map((row) => row.join(',')).join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(rows.filter((row) => row.some((cell) => cell.startsWith('?')))).toEqual([]);
    expect(text).toBe(readFileSync(file, 'utf8'));
    console.info(`${rows.length} routes × ${header().length - 2} callers`);
  });

  it('mounts every contract, and nothing that has none', () => {
    const mounted = house.world
      .get(AllowCheck)
      .mounted()
      .map((one) => one.route.id);
    expect([...mounted].sort()).toEqual(routes.map((route) => route.id).sort());
  });

  it('asks strangers for records that are there', async () => {
    for (const route of [readReview, readHit, readDossier]) {
      expect(`${route.id} ${await own.get(route.path.split('/')[0] ?? '')?.(route)}`).toBe(`${route.id} 200`);
    }
    expect([...ids.values()]).not.toContain('none');
    const rooms = new Set(routes.flatMap(({ path }) => (path.includes('/:id') ? [`${path.split('/')[0]}:id`] : [])));
    expect([...rooms].filter((room) => !ids.has(room))).toEqual(['profile:id']);
  });

  it('takes a change from no other site, on no route', async () => {
    const unsafe = routes.filter(({ method }) => method !== 'GET');
    const taken: string[] = [];
    for (const route of unsafe) {
      for (const site of ['cross-site', 'same-site']) {
        const answer = await admin.browser.call(route, { params: real(route) } as never, { 'sec-fetch-site': site });
        if (answer.status !== 403 || answer.body.code !== 'CROSS_SITE_REQUEST') taken.push(`${route.id} ${site}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('lets nobody of another tenant, and no other distributor, reach a record', () => {
    const [, ...rows] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const reached = rows.filter((row) => row.slice(-2).some((cell) => !['-', '401', '403', '404'].includes(cell)));
    expect(reached).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completeSecondFactor, readProfile, signIn, signOut, suspendUser, whoAmI } from '@downstream/contracts';
import { eventsOf } from '@downstream/platform/messaging';
import pg from 'pg';
import { AccessWorld, PASSWORD, type Member } from '../testing/access-world';

let access: AccessWorld;
let admin: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
});
afterAll(() => access.world.close());

describe('signing in', () => {
  it('asks for the second factor after the right password, and opens nothing before', async () => {
    const browser = access.browser();
    expect(await browser.ok(whoAmI)).toMatchObject({ state: 'SIGNED_OUT', user: null, tenant: null, permissions: [] });
    expect(await browser.ok(signIn, { body: { email: admin.email.toUpperCase(), password: PASSWORD } })).toEqual({
      state: 'SECOND_FACTOR',
    });
    expect(await browser.ok(whoAmI)).toMatchObject({ state: 'SECOND_FACTOR', user: null, permissions: [] });
    expect((await browser.refused('NOT_SIGNED_IN', readProfile)).status).toBe(401);
    await browser.ok(completeSecondFactor, { body: { code: access.nextCode(admin.secret) } });
    expect(await browser.ok(whoAmI)).toMatchObject({
      state: 'SIGNED_IN',
      shell: 'desk',
      user: { id: admin.id, email: admin.email, roles: ['admin'], grade: null },
      tenant: { id: admin.tenantId, kind: 'CUSTOMER', secondFactorRequired: true },
      permissions: expect.arrayContaining(['user:manage', 'profile:own']),
      grants: [],
      party: null,
      engagement: null,
      banners: [],
    });
    await browser.ok(readProfile);
  });

  it('answers alike for an unknown address, a wrong password and a suspended account', async () => {
    const barred = await access.member(admin);
    await admin.browser.ok(suspendUser, { params: { id: barred.id }, body: {} });
    const answers = [];
    for (const [email, password] of [
      ['nobody@meridian.test', PASSWORD],
      [admin.email, 'wrong password, long enough'],
      [barred.email, PASSWORD],
    ] as const) {
      const { status, body, headers } = await access.browser().call(signIn, { body: { email, password } });
      answers.push({ status, code: body.code, keys: Object.keys(body), names: Object.keys(headers).sort() });
    }
    expect(answers[0]).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('records what was wrong with a known account, and keeps unknown addresses out of every log', async () => {
    const member = await access.member(admin);
    await access.browser().refused('SIGN_IN_FAILED', signIn, { body: { email: member.email, password: 'wrong one' } });
    await access.browser().refused('SIGN_IN_FAILED', signIn, { body: { email: 'ghost@x.test', password: 'wrong' } });
    const rows: { subject_id: string; bytes: string }[] = await access.world.tenants.within(
      access.context(admin.tenantId),
      (tx) => tx.query(`select subject_id, bytes from audit_event where type = 'sign-in.refused' order by at desc`),
    );
    expect(rows.every(({ bytes }) => !bytes.includes('10.') && !bytes.includes('ghost'))).toBe(true);
    const [last] = await access.world.tenants.within(access.context(admin.tenantId), (tx) =>
      eventsOf(tx, 'sign-in', rows[0]?.subject_id ?? ''),
    );
    expect(last?.state).toMatchObject({ userId: member.id, fault: 'PASSWORD', browser: 'Firefox on Linux' });
    expect(last?.actor.kind).toBe('system');
  });

  it('offers the workspaces of an address only after the right password', async () => {
    const email = access.address('both');
    const one = await access.tenant({ email });
    const two = await access.tenant({ email });
    const browser = access.browser();
    await browser.refused('SIGN_IN_FAILED', signIn, { body: { email, password: 'wrong wrong wrong' } });
    const choice = await browser.ok(signIn, { body: { email, password: PASSWORD } });
    expect(choice['state']).toBe('CHOOSE_WORKSPACE');
    expect(browser.cookie).toBeUndefined();
    const slugs = (choice['workspaces'] as { slug: string }[]).map(({ slug }) => slug);
    expect(slugs).toHaveLength(2);
    await browser.ok(signIn, { body: { email, password: PASSWORD, workspace: slugs[1] } });
    const { tenant } = await browser.ok(whoAmI);
    expect([one.tenantId, two.tenantId]).toContain(tenant.id);
    expect(tenant.slug).toBe(slugs[1]);
    await browser.refused('SIGN_IN_FAILED', signIn, { body: { email, password: PASSWORD, workspace: 'elsewhere' } });
  });

  it('signs out: the session is over, the browser forgets', async () => {
    const browser = await access.signIn(admin);
    const cookie = browser.cookie;
    const response = await browser.call(signOut);
    expect(response.status).toBe(204);
    expect(response.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(browser.cookie).toBeUndefined();
    browser.cookie = cookie;
    await browser.refused('NOT_SIGNED_IN', readProfile);
    expect((await access.events(admin.tenantId)).at(-1)).toBe('session.ended');
  });

  it('stops trying for one address and account, while the owner comes in from elsewhere', async () => {
    const member = await access.member(admin);
    const robot = access.browser();
    const codes = [];
    for (let i = 0; i < 12; i++) {
      const { body } = await robot.call(signIn, { body: { email: member.email, password: `guess ${i}` } });
      codes.push(body.code as string);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('SIGN_IN_FAILED'));
    expect(codes.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
    const limited = await robot.call(signIn, { body: { email: member.email, password: PASSWORD } });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    await access.signIn(member);
  });

  it.each(['known', 'unknown'])('lets further tries wait longer, for a %s account alike', async (kind) => {
    const email = kind === 'known' ? (await access.member(admin)).email : access.address('nobody');
    const robot = access.browser();
    const waited: number[] = [];
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      await robot.refused('SIGN_IN_FAILED', signIn, { body: { email, password: `guess ${i}` } });
      waited.push(performance.now() - start);
    }
    expect(Math.min(...waited)).toBeGreaterThanOrEqual(148);
    expect(Math.min(...waited.slice(3))).toBeGreaterThanOrEqual(298);
  });

  it('stops an address that tries many accounts, counts no success against it, and locks nobody out', async () => {
    const member = await access.member(admin);
    const office = access.browser();
    for (let i = 0; i < 3; i++) {
      await office.ok(signIn, { body: { email: member.email, password: PASSWORD } });
      office.cookie = undefined;
    }
    const stuffed = await Promise.all(
      Array.from({ length: 1_000 }, (_, i) =>
        office.call(signIn, {
          body: { email: i % 10 ? `stuffed.${i}@x.test` : member.email, password: `leaked ${i}` },
        }),
      ),
    );
    const codes = Map.groupBy(stuffed, ({ body }) => body.code as string);
    expect([...codes.keys()].sort()).toEqual(['SIGN_IN_FAILED', 'TOO_MANY_REQUESTS']);
    expect(codes.get('SIGN_IN_FAILED')).toHaveLength(50);
    expect(codes.get('TOO_MANY_REQUESTS')?.every(({ headers }) => Number(headers['retry-after']) > 0)).toBe(true);
    await access.signIn(member);
  });

  it('lets nobody in when tries cannot be counted', async () => {
    const member = await access.member(admin);
    const owner = new pg.Client({ connectionString: access.world.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table rate_limit rename to rate_limit_gone');
    const { status, body } = await access.browser().call(signIn, { body: { email: member.email, password: PASSWORD } });
    await owner.query('alter table rate_limit_gone rename to rate_limit');
    await owner.end();
    expect([status, body.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    await access.signIn(member);
  });

  it.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s', async (_, headers) => {
    const { status, body } = await access
      .browser()
      .call(signIn, { body: { email: admin.email, password: PASSWORD } }, headers);
    expect([status, body.code]).toEqual([403, 'CROSS_SITE_REQUEST']);
    await admin.browser.refused('CROSS_SITE_REQUEST', signOut, {}, headers);
    await admin.browser.ok(readProfile);
  });
});

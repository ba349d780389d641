import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { AccessModule, ActivateUser, CreateTenant, InviteUser, UserDirectory } from '@downstream/access/server';
import {
  changeUser,
  createApiKey,
  inviteUser,
  listApiKeys,
  listUsers,
  pathOf,
  readTenant,
  revokeApiKey,
  suspendUser,
  reinstateUser,
  type Route,
} from '@downstream/contracts';
import { DAY, later, MINUTE, systemContext, type ActorId, type TenantId, type UserId } from '@downstream/kernel';
import type { EvidenceRecord } from '@downstream/platform/evidence';
import { KEY_BYTES, makeApiKey } from '@downstream/integrations/core';
import { Mailer } from '@downstream/platform/mail';
import { createWorld, type TestWorld } from '@downstream/platform/testing';
import supertest, { type Response } from 'supertest';
import { IntegrationsEvidence } from '../evidence';
import { IntegrationsModule } from '../integrations.module';

class NoMail extends Mailer {
  send(): Promise<void> {
    return Promise.resolve();
  }
}
@Global()
@Module({ providers: [{ provide: Mailer, useClass: NoMail }], exports: [Mailer] })
class NoMailModule {}

const PASSWORD = 'Kupfer wolke tanzt 7 Meter';
let world: TestWorld;
let tenantId: TenantId;
let admin: string;
let adminId: UserId;
beforeAll(async () => {
  const access = AccessModule.forRoot({
    secret: new TextEncoder().encode('a secret for tests, long enough to derive keys from'),
    publicUrl: 'https://downstream.test',
    lightForTests: true,
  });
  world = await createWorld({ imports: [NoMailModule, access, IntegrationsModule] });
  ({ tenantId, adminId, cookie: admin } = await maker('one'));
});
afterAll(() => world.close());

const signIn = async (email: string): Promise<string> => {
  const response = await supertest(world.app.getHttpServer())
    .post('/api/v1/session')
    .send({ email, password: PASSWORD });
  return (response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
};

/** A workspace without a second factor, and the cookie of its admin. */
async function maker(slug: string) {
  const email = `admin@${slug}.test`;
  const made = await world
    .get(CreateTenant)
    .run({ slug, name: slug, kind: 'DEMO', admin: { email, name: 'Ada Admin' } });
  const context = systemContext('setup', made.tenantId, 'test');
  await world.get(ActivateUser).run(context, made.adminId, PASSWORD);
  return { ...made, cookie: await signIn(email) };
}

type Headers = Record<string, string>;
const call = (route: Route, headers: Headers, parts: { id?: string; body?: object } = {}): Promise<Response> => {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
  const path = `/api/v1/${pathOf(route.path, { id: parts.id })}`;
  return supertest(world.app.getHttpServer())[method](path).set(headers).send(parts.body);
};
const asAdmin = (cookie = admin): Headers => ({ cookie, 'sec-fetch-site': 'same-origin' });
const withKey = (secret: string): Headers => ({ authorization: `Bearer ${secret}` });
const inDays = (days: number) => later(world.clock.now(), days * DAY);

const makeKey = async (scopes = ['user:read'], cookie = admin): Promise<{ id: string; secret: string }> => {
  const body = { name: 'Order system', scopes, expiresAt: inDays(30) };
  const { status, body: made } = await call(createApiKey, asAdmin(cookie), { body });
  expect(status).toBe(201);
  return { id: made.key.id as string, secret: made.secret as string };
};

describe('an API key', () => {
  it('opens what its scopes say, and nothing else', async () => {
    const { secret } = await makeKey(['user:read']);
    expect(secret).toMatch(/^dsk_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/);
    expect((await call(listUsers, withKey(secret))).status).toBe(200);
    for (const route of [readTenant, listApiKeys]) {
      const { status, body } = await call(route, withKey(secret));
      expect([status, body.code]).toEqual([403, 'NOT_ALLOWED']);
    }
    const another = await makeKey(['distributor:read']);
    expect((await call(listUsers, withKey(another.secret))).status).toBe(403);
  });

  it('is shown once and kept as a hash', async () => {
    const { secret } = await makeKey();
    const rows: { text: string }[] = await world.tenants.within(systemContext('setup', tenantId, 'test'), (tx) =>
      tx.query(`select row_to_json(k)::text as text from api_key k union all select row_to_json(d)::text from front_door d
        union all select bytes from audit_event union all select row_to_json(i)::text from idempotency i`),
    );
    expect(rows.filter((row) => row.text.includes(secret.slice(18)))).toEqual([]);
    const { body } = await call(listApiKeys, asAdmin());
    expect(JSON.stringify(body)).not.toContain(secret.slice(18));
    expect(body.rows[0]).toMatchObject({
      prefix: secret.slice(0, 17),
      name: 'Order system',
      state: 'ACTIVE',
      createdBy: { id: adminId, name: 'Ada Admin' },
      lastUsedAt: null,
    });
  });

  it.each([
    ['a character of the secret', (text: string) => flip(text, 30)],
    ['a character of the sum', (text: string) => flip(text, text.length - 1)],
    ['a character of the id', (text: string) => flip(text, 10)],
    ['its end', (text: string) => text.slice(0, -1)],
    ['everything', () => 'dsk_live_'],
  ])('opens nothing with %s changed or missing', async (_, change) => {
    const { secret } = await makeKey();
    const { status, body } = await call(listUsers, withKey(change(secret)));
    expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('opens nothing with another key’s secret, even where the sum is right', async () => {
    const { secret } = await makeKey();
    const forged = makeApiKey(Buffer.concat([idBytes(secret.slice(9, 17)), randomBytes(KEY_BYTES)]));
    expect(forged.text.slice(0, 18)).toBe(secret.slice(0, 18));
    expect((await call(listUsers, withKey(forged.text))).status).toBe(401);
  });

  it('is revoked at once and for good', async () => {
    const { id, secret } = await makeKey();
    expect((await call(listUsers, withKey(secret))).status).toBe(200);
    const { body } = await call(revokeApiKey, asAdmin(), { id });
    expect(body).toMatchObject({ id, state: 'REVOKED', version: 2 });
    expect((await call(listUsers, withKey(secret))).status).toBe(401);
    const again = await call(revokeApiKey, asAdmin(), { id });
    expect([again.status, again.body.code]).toEqual([409, 'KEY_ALREADY_REVOKED']);
  });

  it('ends with its time', async () => {
    const { secret } = await makeKey();
    world.clock.advance(30 * DAY);
    expect((await call(listUsers, withKey(secret))).status).toBe(401);
    admin = await signIn('admin@one.test');
    const { body } = await call(listApiKeys, asAdmin());
    expect(
      (body.rows as { prefix: string; state: string }[]).find((row) => row.prefix === secret.slice(0, 17))?.state,
    ).toBe('EXPIRED');
  });

  it('is never more than its maker is now: a suspended maker’s keys are refused', async () => {
    const email = 'second@one.test';
    const context = systemContext('setup', tenantId, 'test');
    const second = await world.get(InviteUser).run(context, { email, name: 'Sam Second', roles: ['admin', 'analyst'] });
    await world.get(ActivateUser).run(context, second.id, PASSWORD);
    const { secret } = await makeKey(['user:read'], await signIn(email));
    expect((await call(listUsers, withKey(secret))).status).toBe(200);
    await call(suspendUser, asAdmin(), { id: second.id, body: {} });
    expect((await call(listUsers, withKey(secret))).status).toBe(401);
    await call(reinstateUser, asAdmin(), { id: second.id });
    expect((await call(listUsers, withKey(secret))).status).toBe(200);
    const seen = { ...asAdmin(), 'if-match': '"4"' };
    const changed = await call(changeUser, seen, { id: second.id, body: { roles: ['analyst'] } });
    expect(changed.status).toBe(200);
    expect((await call(listUsers, withKey(secret))).status).toBe(403);
  });

  it('cannot be given what its maker does not hold, what no key may do, or more than a year', async () => {
    const attempt = (scopes: string[], days = 30) =>
      call(createApiKey, asAdmin(), { body: { name: 'X', scopes, expiresAt: inDays(days) } });
    for (const scopes of [['review:sign'], ['key:manage'], ['user:read', 'user:read'], ['no:such'], ['profile:own']]) {
      const { status, body } = await attempt(scopes);
      expect([status, body.code]).toEqual([422, 'SCOPE_NOT_ALLOWED']);
    }
    for (const days of [0, -1, 367]) {
      const { status, body } = await attempt(['user:read'], days);
      expect([status, body.code]).toEqual([422, 'KEY_EXPIRY_NOT_ALLOWED']);
    }
    const { body } = await call(listApiKeys, asAdmin());
    expect(body.scopes).toEqual(['distributor:read', 'distributor:export', 'list:read', 'user:read']);
  });

  it('notes its use once a minute at most', async () => {
    const { id, secret } = await makeKey();
    const lastUsed = async (): Promise<string> => {
      const { body } = await call(listApiKeys, asAdmin());
      return (body.rows as { id: string; lastUsedAt: string }[]).find((row) => row.id === id)?.lastUsedAt ?? '';
    };
    await call(listUsers, withKey(secret));
    const first = await lastUsed();
    expect(first).not.toBe('');
    world.clock.advance(MINUTE / 2);
    await call(listUsers, withKey(secret));
    expect(await lastUsed()).toBe(first);
    world.clock.advance(MINUTE);
    await call(listUsers, withKey(secret));
    expect((await lastUsed()) > first).toBe(true);
  });

  it('acts as itself, with the person of its maker', async () => {
    const { id, secret } = await makeKey(['user:read']);
    const name = await world.tenants.within(systemContext('setup', tenantId, 'test'), (tx) =>
      world.get(UserDirectory).nameOf(tx, { kind: 'key', id: id as string as ActorId }),
    );
    expect(name).toBe('Order system');
    // A key that holds no right to invite is refused before anything is written.
    const { status } = await call(inviteUser, { ...withKey(secret), 'idempotency-key': 'k-1' }, { body: {} });
    expect(status).toBe(403);
  });

  it('belongs to one workspace', async () => {
    const two = await maker('two');
    const mine = await makeKey();
    const foreign = await call(revokeApiKey, asAdmin(two.cookie), { id: mine.id });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'NOT_FOUND']);
    expect((await call(listApiKeys, asAdmin(two.cookie))).body.rows).toEqual([]);
    const { body } = await call(listUsers, withKey((await makeKey(['user:read'], two.cookie)).secret));
    expect((body.rows as { email: string }[]).map((row) => row.email)).toEqual(['admin@two.test']);
  });

  it('lies in the dossier with its revocation', async () => {
    const { id } = await makeKey();
    const collect = () =>
      world.tenants.within(systemContext('setup', tenantId, 'test'), async (tx) => {
        const records: EvidenceRecord[] = [];
        for await (const one of world.get(IntegrationsEvidence).collect(tx, { kind: 'log' })) records.push(one);
        return records.find((one) => one.subject.id === id)?.state as { revokedAt: string | null } | undefined;
      });
    expect((await collect())?.revokedAt).toBeNull();
    await call(revokeApiKey, asAdmin(), { id });
    expect((await collect())?.revokedAt).not.toBeNull();
  });
});

/** The random bytes from which a public part is made: its value in base 62 (digits, capitals, small letters). */
function idBytes(publicId: string): Buffer {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const value = [...publicId].reduce((sum, char) => sum * 62n + BigInt(alphabet.indexOf(char)), 0n);
  return Buffer.from(value.toString(16).padStart(12, '0'), 'hex');
}

const flip = (text: string, at: number): string => {
  const other = text.charAt(at) === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
};

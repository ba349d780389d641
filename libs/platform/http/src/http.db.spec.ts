import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable } from '@nestjs/common';
import { fields, route } from '@downstream/contracts';
import { refusal, RefusalError, type Context, type TenantId } from '@downstream/kernel';
import { IdempotencyRows, Tenants } from '@downstream/platform/database';
import { admitPrincipals, asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import request from 'supertest';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { z } from 'zod';
import { Allow, ANYONE } from './allow';
import { Cursors } from './cursor';
import { Caller, Ctx, Endpoint, IfMatch, Input, type InputOf } from './endpoint';
import type { Principal } from './principal';

const view = z.strictObject({ id: z.uuid(), text: z.string(), version: z.number().int() });
const makeNote = route({
  id: 'makeNote',
  method: 'POST',
  path: 'notes',
  summary: 'Make a note',
  idempotent: 'key-required',
  body: z.strictObject({
    text: fields.line(20),
    tags: z.array(z.strictObject({ name: z.string().min(2) })).default([]),
  }),
  response: view,
  status: 201,
});
const readNote = route({
  id: 'readNote',
  method: 'GET',
  path: 'notes/:id',
  summary: 'Read a note',
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ n: z.coerce.number().int().default(1) }),
  response: view,
});
const editNote = route({
  id: 'editNote',
  method: 'PATCH',
  path: 'notes/:id',
  summary: 'Edit a note',
  concurrency: 'if-match',
  params: z.strictObject({ id: z.uuid() }),
  body: z.strictObject({ text: fields.line(20) }),
  response: view,
});
const breakDown = route({
  id: 'breakDown',
  method: 'GET',
  path: 'broken/:how',
  summary: 'Break',
  params: z.strictObject({ how: z.string() }),
});

@Injectable()
class Effects {
  count = 0;
}

@Controller()
class Notes {
  constructor(
    private readonly tenants: Tenants,
    private readonly effects: Effects,
  ) {}

  @Endpoint(makeNote)
  @Allow('note:make')
  make(@Ctx() context: Context, @Input() { body }: InputOf<typeof makeNote>) {
    return this.tenants.within(context, async (tx) => {
      const id = randomUUID();
      await tx.query(`insert into effect (key) values ($1)`, [`note ${id}`]);
      this.effects.count += 1;
      if (body.text === 'refused') throw new RefusalError(refusal('NOT_FOUND'));
      return { id, text: body.text, version: 1 };
    });
  }

  @Endpoint(readNote)
  @Allow('note:read')
  read(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof readNote>) {
    return { id: params.id, text: `${caller.name} ${query.n}`, version: 3 };
  }

  @Endpoint(editNote)
  @Allow('note:make')
  edit(@IfMatch() version: number, @Input() { params, body }: InputOf<typeof editNote>) {
    if (version !== 3) throw new RefusalError(refusal('VERSION_STALE'));
    return { id: params.id, text: body.text, version: 4 };
  }

  @Endpoint(breakDown)
  @Allow(ANYONE)
  break(@Input() { params }: InputOf<typeof breakDown>) {
    if (params.how === 'leak') return { secret: 'what nobody declared' };
    if (params.how === 'database') throw Object.assign(new Error('gone'), { code: '57P01' });
    if (params.how === 'midway') throw new QueryRunnerAlreadyReleasedError();
    throw new Error('the inside');
  }
}

let world: TestWorld;
let tenant: TenantId;
beforeAll(async () => {
  world = await createWorld({ controllers: [Notes], providers: [Effects] });
  tenant = await createTenant(world);
  const admit = admitPrincipals(world);
  const { actor } = asPerson(tenant);
  const principal = (permissions: string[]): Principal => ({
    kind: 'user',
    tenantId: tenant,
    actorId: actor.id,
    personId: actor.personId as never,
    name: 'Ana',
    roles: ['analyst'],
    permissions: new Set(permissions),
  });
  admit('ana', principal(['note:make', 'note:read']));
  admit('reader', principal(['note:read']));
});
afterAll(() => world.close());
beforeEach(() => {
  world.get(Effects).count = 0;
});

const send = (method: 'get' | 'post' | 'patch', path: string, as = 'ana') => {
  const sent = request(world.app.getHttpServer())[method](`/api/v1/${path}`).set('Sec-Fetch-Site', 'same-origin');
  return as ? sent.set('x-test-principal', as) : sent;
};
const post = (body: object, key: string = randomUUID()) => send('post', 'notes').set('Idempotency-Key', key).send(body);

describe('a route', () => {
  it('asks who and whether they may, before it looks at the input', async () => {
    expect((await send('post', 'notes', '').send({ nonsense: 1 })).body).toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    expect((await send('post', 'notes', 'reader').send({ nonsense: 1 })).body).toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    });
  });

  it('names every problem of the input with its pointer', async () => {
    const { body, headers, status } = await post({ text: 'x\ny', tags: [{ name: 'a' }], extra: 1 });
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: '/problems/INPUT_INVALID',
      code: 'INPUT_INVALID',
      traceId: headers['x-request-id'],
    });
    expect((body as { errors: { pointer: string }[] }).errors.map((one) => one.pointer).sort()).toEqual([
      '/body/extra',
      '/body/tags/0/name',
      '/body/text',
    ]);
  });

  it('answers broken JSON, too much of it and an unknown path as problems', async () => {
    const raw = (text: string) =>
      send('post', 'notes').set('Content-Type', 'application/json').set('Idempotency-Key', 'k').send(text);
    expect((await raw('{"text":')).body).toMatchObject({ status: 400, code: 'BODY_MALFORMED' });
    expect((await raw(JSON.stringify({ text: 'x'.repeat(150_000) }))).body).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
    const nested = `{"text":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect((await raw(nested)).body).toMatchObject({ status: 400, code: 'BODY_MALFORMED' });
    expect((await send('get', 'nowhere')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('refuses a request of another site', async () => {
    const cross = send('post', 'notes')
      .set('Sec-Fetch-Site', 'cross-site')
      .set('Idempotency-Key', 'k')
      .send({ text: 'a' });
    expect((await cross).body).toMatchObject({ status: 403, code: 'CROSS_SITE_REQUEST' });
    const cookie = request(world.app.getHttpServer())
      .post('/api/v1/notes')
      .set('Cookie', 'a=b')
      .set('x-test-principal', 'ana')
      .send({});
    expect((await cookie).body).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
  });

  it('tells nothing of the inside, and hands out no field that nobody declared', async () => {
    expect((await send('get', 'broken/now')).body).toEqual({
      type: '/problems/UNEXPECTED',
      title: 'UNEXPECTED',
      status: 500,
      code: 'UNEXPECTED',
      traceId: expect.any(String),
    });
    expect(JSON.stringify((await send('get', 'broken/leak')).body)).not.toContain('secret');
    for (const how of ['database', 'midway']) {
      const { body, headers } = await send('get', `broken/${how}`);
      expect(body).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', what: 'database' });
      expect(headers['retry-after']).toBe('5');
    }
  });

  it('is never kept by a cache and carries the security headers', async () => {
    const { headers } = await send('get', `notes/${randomUUID()}`);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none';frame-ancestors 'none'`,
    });
  });
});

describe('Idempotency-Key', () => {
  it('is required', async () => {
    expect((await send('post', 'notes').send({ text: 'a' })).body).toMatchObject({
      status: 400,
      code: 'IDEMPOTENCY_KEY_REQUIRED',
    });
  });

  it('makes a repeat answer as the first did, with one effect', async () => {
    const key = randomUUID();
    const first = await post({ text: 'once' }, key);
    const second = await post({ text: 'once' }, key);
    expect(first.status).toBe(201);
    expect({ status: second.status, body: second.body }).toEqual({ status: 201, body: first.body });
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect([first.headers['etag'], second.headers['etag']]).toEqual(['"1"', '"1"']);
    expect(world.get(Effects).count).toBe(1);
  });

  it('refuses another request under the same key', async () => {
    const key = randomUUID();
    await post({ text: 'one' }, key);
    expect((await post({ text: 'two' }, key)).body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('tells a repeat when the first took effect and died before it could answer', async () => {
    const key = randomUUID();
    await post({ text: 'died' }, key);
    const die = (when: string) =>
      world.tenants.within(asPerson(tenant), (tx) =>
        tx.query(`update idempotency set status = null, created_at = ${when} where key = $1`, [key]),
      );
    await die('now()');
    expect((await post({ text: 'died' }, key)).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_IN_FLIGHT' });
    await die(`now() - interval '3 minutes'`);
    expect((await post({ text: 'died' }, key)).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_REPLY_LOST' });
    expect(world.get(Effects).count).toBe(1);
  });

  it('answers well when the reply can be kept no more: what was done is done', async () => {
    const rows = world.get(IdempotencyRows);
    const keep = rows.reply.bind(rows);
    rows.reply = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }));
    try {
      expect((await post({ text: 'done' })).status).toBe(201);
    } finally {
      rows.reply = keep;
    }
  });

  it('lets one of many simultaneous repeats take effect', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ text: 'race' }, key)));
    expect(answers.every((one) => one.status === 201 || one.status === 409)).toBe(true);
    const rows: unknown[] = await world.tenants.within(asPerson(tenant), (tx) =>
      tx.query(`select 1 from idempotency where key = $1`, [key]),
    );
    expect(rows).toHaveLength(1);
    expect(
      new Set(answers.filter((one) => one.status === 201).map((one) => (one.body as { id: string }).id)).size,
    ).toBe(1);
  });

  it('is free again after a refusal, because nothing happened', async () => {
    const key = randomUUID();
    expect((await post({ text: 'refused' }, key)).status).toBe(404);
    expect((await post({ text: 'refused' }, key)).status).toBe(404);
    expect(world.get(Effects).count).toBe(2);
  });
});

describe('If-Match', () => {
  it('is the ETag that reading gave', async () => {
    const path = `notes/${randomUUID()}`;
    const { headers } = await send('get', path);
    expect(headers['etag']).toBe('"3"');
    expect((await send('patch', path).send({ text: 'a' })).body).toMatchObject({
      status: 428,
      code: 'IF_MATCH_REQUIRED',
    });
    expect((await send('patch', path).set('If-Match', '"2"').send({ text: 'a' })).body).toMatchObject({
      status: 412,
      code: 'VERSION_STALE',
    });
    expect((await send('patch', path).set('If-Match', '"3"').send({ text: 'a' })).body).toMatchObject({
      text: 'a',
      version: 4,
    });
  });
});

describe('cursors', () => {
  const cursors = new Cursors(new Uint8Array(32).fill(1));
  it('come back as they went out', () => {
    expect(cursors.open('list', cursors.seal('list', ['a', 1, null]))).toEqual(['a', 1, null]);
  });
  it('are refused when forged, or made for another list', () => {
    const cursor = cursors.seal('list', ['a']);
    for (const bad of [`${cursor}x`, cursor.replace('.', 'A.'), '', 'x.y'])
      expect(() => cursors.open('list', bad)).toThrow(RefusalError);
    expect(() => cursors.open('other', cursor)).toThrow(RefusalError);
  });
});

describe('booting', () => {
  it('is refused when a route does not say who may call it', async () => {
    @Controller()
    class Open {
      @Get('open')
      open(): string {
        return 'hello';
      }
    }
    await expect(createWorld({ controllers: [Open] })).rejects.toThrow('Routes without @Allow: Open.open');
  });
});

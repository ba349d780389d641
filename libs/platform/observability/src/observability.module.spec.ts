import { createServer, request as rawRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, HttpException, Logger, Param, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigModule, CONFIG, readConfig, type Config } from '@downstream/platform/config';
import { isUuid, type ActorId, type TenantId } from '@downstream/kernel';
import { Health } from './health';
import { Metrics } from './metrics';
import { MetricsServer } from './metrics-server';
import { observe, ObservabilityModule } from './observability.module';

@Controller('things')
class Things {
  private readonly log = new Logger('Things');

  @Get(':id')
  one(@Param('id') id: string): { id: string } {
    this.log.log({ msg: 'looking', token: 'hunter2' });
    return { id };
  }

  @Post()
  make(@Body() body: { password: string }): never {
    throw new HttpException(`refused ${body.password.length}`, 409);
  }

  @Get(':id/broken')
  broken(): never {
    throw new Error('broken for anna@example.com');
  }
}

const lines: Record<string, unknown>[] = [];
const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };

const configured = (metricsPort: number): Config => {
  const { config } = readConfig({
    DATABASE_URL: 'postgres://app:pw@localhost/d',
    DATABASE_OPS_URL: 'postgres://ops:pw@localhost/d',
    DOWNSTREAM_SECRET: Buffer.alloc(32).toString('base64'),
    LOG_LEVEL: 'debug',
    METRICS_PORT: String(metricsPort),
  });
  if (!config) throw new Error('unreadable');
  return config;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(metricsPort: number): Promise<{ app: NestExpressApplication; url: string }> {
  const testing = await Test.createTestingModule({
    imports: [ConfigModule.forRoot(configured(metricsPort)), ObservabilityModule.forRoot(destination)],
    controllers: [Things],
  }).compile();
  const app = testing.createNestApplication<NestExpressApplication>();
  observe(app);
  app.use((request: { principal?: unknown; headers: IncomingMessage['headers'] }, _: unknown, next: () => void) => {
    if (request.headers['x-who']) request.principal = { tenantId: 't-1' as TenantId, actorId: 'a-1' as ActorId };
    next();
  });
  await app.listen(0, '127.0.0.1');
  return { app, url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}` };
}

const requestLine = async () => {
  // The line is written when the answer has left, which may be after the client has read it.
  for (;;) {
    const line = lines.find((one) => one.context === 'Http' && 'status' in one);
    if (line) return line;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('ObservabilityModule', () => {
  let app: NestExpressApplication;
  let url = '';
  let metricsPort = 0;
  beforeAll(async () => {
    metricsPort = await freePort();
    ({ app, url } = await start(metricsPort));
  });
  afterAll(() => app.close());
  beforeEach(() => void lines.splice(0));

  it('gives a request an id, and every line of it that id', async () => {
    const response = await fetch(`${url}/things/7?token=t0k3n`);
    const id = response.headers.get('x-request-id') ?? '';
    expect(isUuid(id)).toBe(true);
    const done = await requestLine();
    expect(done).toMatchObject({
      level: 'info',
      role: 'all',
      requestId: id,
      method: 'GET',
      route: '/things/:id',
      status: 200,
      msg: 'GET /things/:id 200',
    });
    expect(lines.find((line) => line.msg === 'looking')).toMatchObject({
      requestId: id,
      context: 'Things',
      token: '[redacted]',
    });
    expect(JSON.stringify(lines)).not.toMatch(/t0k3n|hunter2/);
  });

  it('takes a harmless id from the caller', async () => {
    const response = await fetch(`${url}/things/7`, { headers: { 'x-request-id': 'trace-0001' } });
    expect(response.headers.get('x-request-id')).toBe('trace-0001');
    expect((await requestLine()).requestId).toBe('trace-0001');
  });

  it('takes no id that could break a header or a line', async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'x-request-id': 'abcdefgh%0d%0aset-cookie:x=y {"level":"fatal"}' };
      rawRequest(`${url}/things/7`, { headers }, (response) => resolve(response.resume()))
        .on('error', reject)
        .end();
    });
    expect(isUuid(String(answer.headers['x-request-id']))).toBe(true);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('says who and for which tenant, once the door knows', async () => {
    await fetch(`${url}/things/7`, { headers: { 'x-who': 'anna' } });
    const done = await requestLine();
    expect(done).toMatchObject({ tenantId: 't-1', actorId: 'a-1' });
    expect(lines.find((line) => line.msg === 'looking')).toMatchObject({ tenantId: 't-1', actorId: 'a-1' });
  });

  it('never logs a body, a header or an address', async () => {
    await fetch(`${url}/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer t0k3n-value', cookie: 'sid=c00kie' },
      body: JSON.stringify({ password: 'hunter2', email: 'anna@example.com', code: '424242' }),
    });
    expect(await requestLine()).toMatchObject({ level: 'info', status: 409, route: '/things' });
    expect(JSON.stringify(lines)).not.toMatch(/hunter2|anna|424242|t0k3n|c00kie|127\.0\.0\.1/);
  });

  it('reports what is unexpected as an error, without personal data', async () => {
    await fetch(`${url}/things/7/broken`);
    expect(await requestLine()).toMatchObject({ level: 'error', status: 500, route: '/things/:id/broken' });
    expect(JSON.stringify(lines)).toContain('broken for [e-mail]');
  });

  it('logs what no route took without its tail', async () => {
    await fetch(`${url}/invitations/Zk3v9aT0pQ7sXw2LmN8yB4?x=1`);
    expect(await requestLine()).toMatchObject({ status: 404, route: '/invitations/…' });
  });

  it('serves figures on the private port alone', async () => {
    await fetch(`${url}/things/7`);
    await requestLine();
    app.get(Metrics).gauge({ name: 'downstream_seal_lag_seconds', help: 'Age of the oldest unsealed event' }, () => 4);
    const scraped = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    expect(scraped.headers.get('content-type')).toContain('text/plain');
    const text = await scraped.text();
    expect(text).toMatch(
      /downstream_http_request_duration_seconds_count\{method="GET",route="\/things\/:id",status="200"\} \d+/,
    );
    expect(text).toContain('downstream_seal_lag_seconds 4');
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
  });

  it('warns when the metrics port is taken, and starts all the same', async () => {
    const second = await start(metricsPort);
    expect((await fetch(`${second.url}/livez`)).status).toBe(200);
    expect(second.app.get(MetricsServer).port).toBeUndefined();
    expect(lines.map((line) => line.msg)).toContain(
      `No metrics at 127.0.0.1:${metricsPort}: the port is taken. Set METRICS_PORT to another port, or to 0.`,
    );
    await second.app.close();
    expect((await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).status).toBe(200);
  });

  it('turns metrics off at port 0', async () => {
    const silent = await start(0);
    expect(silent.app.get<Config>(CONFIG).metrics.port).toBe(0);
    expect(silent.app.get(MetricsServer).port).toBeUndefined();
    await silent.app.close();
  });

  it('tells readiness from life, and says why', async () => {
    const own = await start(0);
    let found = { ok: true, value: 'schema 12' };
    own.app.get(Health).register({ name: 'database', check: async () => found });
    const ready = await fetch(`${own.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: [{ name: 'database', ok: true, value: 'schema 12' }] },
    ]);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    found = { ok: false, value: 'schema 11' };
    const not = await fetch(`${own.url}/readyz`);
    expect([not.status, await not.json()]).toEqual([
      503,
      { status: 'not ready', checks: [{ name: 'database', ok: false, value: 'schema 11' }] },
    ]);
    const alive = await fetch(`${own.url}/livez`);
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
    found = { ok: true, value: 'schema 12' };
    own.app.get(Health).drain();
    const stopping = await fetch(`${own.url}/readyz`);
    expect([stopping.status, ((await stopping.json()) as { status: string }).status]).toEqual([503, 'stopping']);
    await own.app.close();
  });

  it('stops being ready as soon as the shutdown begins', async () => {
    const own = await start(0);
    const health = own.app.get(Health);
    await own.app.close();
    expect((await health.report()).status).toBe('stopping');
  });
});

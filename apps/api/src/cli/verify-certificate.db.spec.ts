import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditModule, Sealer } from '@downstream/audit/server';
import { ChecksModule, RequestListImport } from '@downstream/checks/server';
import { event } from '@downstream/contracts';
import { RegisterDistributor } from '@downstream/distributors/server';
import { openDesk, type Desk } from '@downstream/distributors/server/testing';
import { someDetails } from '@downstream/distributors/core/testing';
import { DEPLOYMENT, systemContext } from '@downstream/kernel';
import { certificateText } from '@downstream/checks/core';
import { LogSeals } from '@downstream/platform/evidence';
import { canonical } from '@downstream/platform/messaging';
import request from 'supertest';
import { z } from 'zod';
import { programOf } from './run-command';
import { nodeTools } from './verify.command';
import { verifyCertificate } from './verify-certificate';

const sample = join(import.meta.dirname, '../../../../libs/checks/list-formats/src/sample-sdn');
const folder = mkdtempSync(join(tmpdir(), 'downstream-certificate-'));
let desk: Desk;
let distributorRun: string;
let screening: string;

const call = (method: 'get' | 'post', path: string) =>
  request(desk.world.app.getHttpServer())
    [method](`/api/v1/${path}`)
    .set('x-test-principal', 'Ana')
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Idempotency-Key', path);
const certificate = async (id: string): Promise<Buffer> => {
  const reply = await call('get', `screenings/${id}/certificate.json`).buffer(true);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return Buffer.from(JSON.stringify(reply.body));
};

const sampleFiles = (change: (text: string) => string) =>
  readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, text: readFileSync(join(sample, name)).toString('latin1') }))
    .map(({ name, text }) => ({ name, bytes: Buffer.from(change(text), 'latin1') }));

beforeAll(async () => {
  const audit = AuditModule.forRoot({
    keyFile: join(folder, 'log.pem'),
    sealing: { active: false, opsUrl: '' },
    version: '0.0.0-test',
  });
  desk = await openDesk({ imports: [ChecksModule, audit] });
  const { world } = desk;
  await world.settle();
  const ana = await desk.hire('Ana', 'analyst');
  const files = sampleFiles((text) => text);
  const operator = systemContext('importer', DEPLOYMENT, 'test');
  await world.get(RequestListImport).run(operator, 'ofac-sdn', files, { sample: true });
  await world.settle();
  const legalName = { native: '安静港湾仪器', latin: 'Quiet Harbour Instruments', language: 'zh-Hans' };
  const { id } = await world
    .get(RegisterDistributor)
    .run(ana.context, { ...someDetails({ legalName, country: 'FI' }), tier: 'MEDIUM' });
  const ran = await call('post', `distributors/${id}/screenings`);
  distributorRun = (ran.body as { runId: string }).runId;
  const asked = [{ names: ['Gennady Sorokhtin'], kind: 'PERSON' }, { names: ['Quiet Lens'] }, { names: ['…'] }];
  const screened = await call('post', 'screenings').send({ parties: asked });
  screening = (screened.body as { screening: { id: string } }).screening.id;
});
afterAll(async () => {
  await desk.world.close();
  rmSync(folder, { recursive: true, force: true });
});

const seal = async () => {
  await desk.world.get(Sealer).seal(desk.tenantId);
  await desk.world.get(Sealer).checkpoint(desk.tenantId);
};
const verify = (bytes: Uint8Array, keys: string[] = []) => verifyCertificate(bytes, nodeTools, keys);

describe('a certificate', () => {
  it('verifies before the log is sealed, and says that this was not checked', async () => {
    const report = verify(await certificate(distributorRun));
    expect(report).toMatchObject({
      verdict: 'INTACT',
      facts: { statement: 'NOTHING_FOUND', lists: 1, sealedBy: null },
    });
  });

  it('of a distributor proves the search under the signed log', async () => {
    await seal();
    const bytes = await certificate(distributorRun);
    expect(verify(bytes)).toMatchObject({ verdict: 'INTACT', facts: { parties: 2, sealedBy: expect.any(String) } });
    expect(bytes.toString()).toContain('安静港湾仪器');
  });

  it('of other parties proves what was found, and what was not searched', async () => {
    await seal();
    const report = verify(await certificate(screening));
    expect(report).toMatchObject({ verdict: 'INTACT', facts: { statement: 'CANDIDATES_FOUND', parties: 3 } });
  });

  it('is signed by the key of the log, and by no other', async () => {
    const bytes = await certificate(screening);
    const { body } = JSON.parse(bytes.toString()) as { body: { key: string } };
    expect(verify(bytes, [body.key]).verdict).toBe('INTACT');
    expect(verify(bytes, ['downstream/x+00000000+AAAA'])).toMatchObject({
      verdict: 'ALTERED',
      what: 'KEY_NOT_TRUSTED',
    });
  });

  type Json = { [name: string]: Json } & Json[];
  it.each<[string, (body: Json) => void, string, RegExp]>([
    [
      'the statement',
      (b) => Object.assign(b, { statement: 'NOTHING_FOUND' }),
      'STATEMENT_CHANGED',
      /^\/body\/statement$/,
    ],
    [
      'a list hash',
      (b) => Object.assign(b['lists']?.[0] ?? {}, { sha256: '0'.repeat(64) }),
      'STATEMENT_CHANGED',
      /lists\/0\/sha256$/,
    ],
    [
      'a name',
      (b) => Object.assign(b['parties']?.[0] ?? {}, { names: ['Else'] }),
      'STATEMENT_CHANGED',
      /parties\/0\/names/,
    ],
    [
      'a score',
      (b) => Object.assign(b['parties']?.[0]?.['candidates']?.[0] ?? {}, { score: 0.1 }),
      'STATEMENT_CHANGED',
      /score$/,
    ],
    ['a party', (b) => void b['parties']?.pop(), 'STATEMENT_CHANGED', /parties/],
    [
      'when it was issued',
      (b) => Object.assign(b, { issuedAt: '2020-01-01T00:00:00.000Z' }),
      'CONTENT_CHANGED',
      /^\/body$/,
    ],
    [
      'an event',
      (b) => Object.assign(b['evidence']?.['events']?.[0] ?? {}, { text: '{}' }),
      'EVENT_CHANGED',
      /events\/0$/,
    ],
    ['a part', (b) => void b['evidence']?.['events']?.pop(), 'EVENTS_DIFFER', /events$/],
    [
      'a kept value',
      (b) => Object.assign(b['evidence']?.['events']?.[1]?.['personal']?.[0] ?? {}, { value: { names: ['Else'] } }),
      'VALUE_CHANGED',
      /events\/1\/personal\/0$/,
    ],
    ['a path', (b) => Object.assign(b['evidence']?.['events']?.[0] ?? {}, { path: [] }), 'NOT_IN_LOG', /events\/0$/],
    [
      'the checkpoint',
      (b) => Object.assign(b['evidence'] ?? {}, { checkpoint: 'x' }),
      'CHECKPOINT_CHANGED',
      /checkpoint$/,
    ],
  ])('with %s changed is refused by name', async (_, change, what, where) => {
    const whole = JSON.parse((await certificate(screening)).toString()) as { body: Json };
    change(whole.body);
    const report = verify(Buffer.from(JSON.stringify(whole)));
    expect(report).toMatchObject({ verdict: 'ALTERED', what, where: expect.stringMatching(where) });
  });

  describe('of a distributor that later lists left untouched', () => {
    type Held = { format: string; body: Json & { log: string; heldBy: Json; holdsFor: Json }; signature: string };
    let whole: Held;
    beforeAll(async () => {
      const { world } = desk;
      const ana = systemContext('screener', desk.tenantId, 'test');
      await world.tenants.within(ana, (tx) => tx.query(`update distributor set state = 'SUBMITTED'`));
      const files = sampleFiles((text) => text.replaceAll('Pavlovich', 'Petrovich'));
      const operator = systemContext('importer', DEPLOYMENT, 'test');
      await world.get(RequestListImport).run(operator, 'ofac-sdn', files, { sample: true });
      await world.settle();
      await seal();
      whole = JSON.parse((await certificate(distributorRun)).toString()) as Held;
    });
    const verdictOf = (file: object) => verify(Buffer.from(JSON.stringify(file)));

    it('names the later versions, with the sealed rescreenings that prove them', () => {
      expect([whole.body.holdsFor.length, whole.body.heldBy.length]).toEqual([1, 1]);
      const held = {
        versions: 1,
        until: whole.body.heldBy[0]?.['at'],
        coverageHash: expect.stringMatching(/^\w{64}$/),
      };
      const facts = { statement: 'NOTHING_FOUND', lists: 1, held, sealedBy: expect.any(String) };
      expect(verdictOf(whole)).toMatchObject({ verdict: 'INTACT', facts });
    });

    it.each<[string, (body: Held['body']) => void]>([
      ['a version that was not searched', (b) => Object.assign(b.holdsFor[0] ?? {}, { sha256: '0'.repeat(64) })],
      ['another coverage', (b) => Object.assign(b.heldBy[0] ?? {}, { coverageHash: '0'.repeat(64) })],
      ['a rescreening that is not among the events', (b) => void b['evidence']?.['events']?.pop()],
    ])('is refused with %s', (_, change) => {
      const file = structuredClone(whole);
      change(file.body);
      expect(verdictOf(file)).toMatchObject({ verdict: 'ALTERED', what: 'STATEMENT_CHANGED' });
    });

    it('is verified in the former format, too, which proves the search and no more', () => {
      const { heldBy: _, ...body } = structuredClone(whole.body);
      (body as unknown as Json)['evidence']?.['events']?.pop();
      const { log } = body;
      const origin = `downstream/${log}`;
      const hash = createHash('sha256').update(canonical(body)).digest('hex');
      const text = certificateText(origin, distributorRun, hash);
      const signature = desk.world.get(LogSeals).get().sign(desk.tenantId, text).note;
      const former = { format: 'downstream-screening-certificate/1', body, signature };
      expect(verdictOf(former)).toMatchObject({ verdict: 'INTACT', facts: { held: null } });
    });
  });

  it('is verified on the command line, with an exit code', async () => {
    const file = join(folder, 'certificate.json');
    const run = async (): Promise<[string, unknown]> => {
      const said: string[] = [];
      await programOf({ env: {}, say: (line) => void said.push(line) }).parseAsync(['verify', file], { from: 'user' });
      const code = process.exitCode ?? 0;
      process.exitCode = undefined;
      return [said.join('\n'), code];
    };
    writeFileSync(file, await certificate(screening));
    expect(await run()).toEqual([expect.stringMatching(/INTACT[\s\S]*CANDIDATES_FOUND, 3 parties in 1 lists/), 0]);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Quiet Lens', 'Quiet Lend'));
    expect(await run()).toEqual([expect.stringContaining('ALTERED'), 1]);
  });

  it('can be read as a document', async () => {
    const reply = await call('get', `screenings/${screening}/certificate.pdf`).buffer(true);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is not made of nothing', async () => {
    expect((await call('get', `screenings/${desk.tenantId}/certificate.json`)).status).toBe(404);
  });

  it('is not made of a run whose event does not say all that was searched', async () => {
    const { world } = desk;
    const old = event({ type: 'check.completed', version: 1, subject: 'check-run', state: z.looseObject({}) });
    const id = world.ids.next<string>();
    const machine = systemContext('screener', desk.tenantId, 'test');
    await world.tenants.within(machine, async (tx) => {
      const [run]: { distributor_id: string }[] = await tx.query(`select distributor_id from check_run limit 1`);
      const written = await world.outbox.add(tx, old, { subject: id, party: null, state: { id } });
      await tx.query(
        `insert into check_run (id, distributor_id, at, subjects_fingerprint, state, event_id) values ($1, $2, $3, '', '{}', $4)`,
        [id, run?.distributor_id, written.at, written.id],
      );
    });
    const reply = await call('get', `screenings/${id}/certificate.json`);
    expect([reply.status, (reply.body as { code: string }).code]).toEqual([409, 'RUN_TOO_OLD']);
  });
});

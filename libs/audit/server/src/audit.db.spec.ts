import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import {
  buildTree,
  byEvent,
  readCheckpoint,
  readEvent,
  replay,
  rootAt,
  verifyDossier,
  type DossierReport,
  type DossierScope,
  type SealedEvent,
} from '@downstream/audit/core';
import { event, personal } from '@downstream/contracts';
import type { Instant, PartyId, TenantId } from '@downstream/kernel';
import { EvidenceSources, type EvidenceRecord, type EvidenceScope } from '@downstream/platform/evidence';
import type { Tx } from '@downstream/platform/database';
import { BlobStore } from '@downstream/platform/storage';
import { asPerson, createTenant, createWorld, TestStorageModule, type TestWorld } from '@downstream/platform/testing';
import pg from 'pg';
import { z } from 'zod';
import { AuditModule } from './audit.module';
import { DossierRuns } from './persistence/dossier-runs';
import { LogEvents } from './persistence/log-events';
import { SealedLog } from './persistence/sealed-log';
import { sha256 } from './sealing/log-keys';
import { Sealer } from './sealing/sealer';
import { unzip } from './testing/unzip';
import { ExportDossier } from './use-cases/export-dossier';

const run = promisify(execFile);
const changed = event({
  type: 'distributor.changed',
  version: 1,
  subject: 'distributor',
  state: z.strictObject({
    id: z.uuid(),
    legalName: z.strictObject({ native: z.string(), latin: z.string().nullable() }),
    contact: personal(z.string()),
    n: z.number(),
  }),
});
type State = z.output<typeof changed.state>;

/** A room with one record per distributor, kept in the last state given. */
@Injectable()
class Room {
  readonly rows = new Map<string, { tenant: TenantId; state: State }>();
  /** Runs once while the rows are read, as somebody's change beside an export does. */
  meanwhile: (() => Promise<unknown>) | undefined;
  constructor(sources: EvidenceSources) {
    sources.register({ name: 'distributors', place: 3, collect: (tx, scope) => this.collect(tx, scope) });
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const meanwhile = this.meanwhile;
    this.meanwhile = undefined;
    await meanwhile?.();
    for (const [id, { tenant, state }] of this.rows) {
      if (tenant !== tx.context.tenantId || (scope.kind === 'party' && scope.party !== id)) continue;
      yield { subject: { kind: 'distributor', id }, state };
    }
  }
}

let world: TestWorld;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'downstream-audit-'));
  world = await createWorld({
    imports: [
      TestStorageModule.create(),
      AuditModule.forRoot({
        keyFile: join(folder, 'key.pem'),
        sealing: { active: false, opsUrl: '' },
        version: '0.0.0-test',
      }),
    ],
    providers: [Room],
  });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const change = async (tenant: TenantId, id: string, n: number): Promise<State> => {
  const state = { id, legalName: { native: `Maker ${n}`, latin: null }, contact: `Person ${n} <p${n}@example.org>`, n };
  await world.tenants.within(asPerson(tenant), (tx) =>
    world.outbox.add(tx, changed, { subject: id, party: id as PartyId, state }),
  );
  world.get<Room>(Room).rows.set(id, { tenant, state });
  return state;
};

const verifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({
      format: 'jwk',
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    }),
    signature,
  );

async function dossier(tenant: TenantId, scope: DossierScope): Promise<{ zip: Uint8Array; report: DossierReport }> {
  const asked = await world.get(ExportDossier).run(asPerson(tenant), scope, 'Ada Auditor');
  await world.settle();
  const done = await world.tenants.within(asPerson(tenant), (tx) => world.get(DossierRuns).find(tx, asked.id));
  expect(done).toMatchObject({ state: 'DONE', error: null });
  const { stream } = await world.get<BlobStore>(BlobStore as never).get(tenant, done?.sha256 ?? '');
  const zip = new Uint8Array(await buffer(stream));
  return { zip, report: verifyDossier(await unzip(zip), { digest: sha256, verifySignature }) };
}

async function standAlone(zip: Uint8Array): Promise<{ code: number; out: string }> {
  const file = join(folder, `${randomUUID()}.zip`);
  writeFileSync(file, zip);
  const script = new URL('../../verifier/src/verify.mjs', import.meta.url).pathname;
  return run(process.execPath, [script, file]).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, out: error.stdout }),
  );
}

describe('sealing', () => {
  it('gives every event one place without gaps, also with several sealers at once', async () => {
    const tenant = await createTenant(world);
    for (let n = 0; n < 30; n++) await change(tenant, randomUUID(), n);
    const sealer = world.get(Sealer);
    await Promise.all([sealer.seal(tenant), sealer.seal(tenant), sealer.seal(tenant)]);
    await sealer.seal(tenant);
    const log = world.get(SealedLog);
    const { rows, frontier, leaves } = await world.tenants.within(asPerson(tenant), async (tx) => ({
      rows: (await tx.query('select place from log_leaf order by place')) as { place: string }[],
      frontier: await log.frontier(tx),
      leaves: await log.leaves(tx, 31),
    }));
    expect(rows.map((row) => Number(row.place))).toEqual(Array.from({ length: 31 }, (_, i) => i));
    expect(frontier.size).toBe(31);
    const note = await sealer.checkpoint(tenant);
    const reading = readCheckpoint(note ?? '');
    expect(reading.ok && reading.value.checkpoint.root).toEqual(rootAt(buildTree(leaves, sha256), sha256));
  });

  it('cannot be undone by the application role', async () => {
    const tenant = await createTenant(world);
    await world.get(Sealer).seal(tenant);
    for (const sql of ['update log_leaf set place = 9', 'delete from log_leaf', 'delete from log_checkpoint']) {
      await expect(world.tenants.within(asPerson(tenant), (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a dossier', () => {
  it('of one distributor and of the whole log is intact for both verifiers', async () => {
    const tenant = await createTenant(world);
    const ids = [randomUUID(), randomUUID()];
    for (let n = 0; n < 6; n++) await change(tenant, ids[n % 2] as string, n);
    const whole = await dossier(tenant, { kind: 'log' });
    expect(whole.report).toMatchObject({ verdict: 'INTACT', facts: { records: 2 } });
    const one = await dossier(tenant, { kind: 'party', party: ids[0] as string });
    expect(one.report).toMatchObject({ verdict: 'INTACT', facts: { records: 1, continues: [expect.any(Number)] } });
    const alone = await standAlone(one.zip);
    expect(alone).toMatchObject({ code: 0 });
  });

  it('is intact when somebody changes records while they are read', async () => {
    const tenant = await createTenant(world);
    const [kept, later] = [randomUUID(), randomUUID()];
    const before = await change(tenant, kept, 1);
    world.get<Room>(Room).meanwhile = async () => {
      await change(tenant, kept, 2);
      await change(tenant, later, 3);
    };
    const { zip, report } = await dossier(tenant, { kind: 'log' });
    expect(report).toMatchObject({ verdict: 'INTACT', facts: { records: 1 } });
    const lines = new TextDecoder()
      .decode((await unzip(zip)).get('records/distributors.jsonl'))
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { state: State }).state)).toEqual([before]);
    expect((await dossier(tenant, { kind: 'log' })).report).toMatchObject({ verdict: 'INTACT', facts: { records: 2 } });
  });

  it('holds no event in which a person is named', async () => {
    const tenant = await createTenant(world);
    const id = randomUUID();
    await change(tenant, id, 41);
    const { zip } = await dossier(tenant, { kind: 'party', party: id });
    const files = await unzip(zip);
    const text = new TextDecoder().decode(files.get('events.jsonl'));
    expect(text).not.toContain('Person 41');
    expect(new TextDecoder().decode(files.get('personal.jsonl'))).toContain('Person 41');
  });

  it('names the row that was changed behind the log', async () => {
    const tenant = await createTenant(world);
    const id = randomUUID();
    const state = await change(tenant, id, 1);
    world.get<Room>(Room).rows.set(id, { tenant, state: { ...state, n: 2 } });
    const { report, zip } = await dossier(tenant, { kind: 'party', party: id });
    expect(report).toMatchObject({ verdict: 'ALTERED', firstBad: { what: 'RECORD_DIFFERS' } });
    expect(await standAlone(zip)).toMatchObject({ code: 1 });
  });

  it('names the event that a database administrator edited', async () => {
    const tenant = await createTenant(world);
    const id = randomUUID();
    for (let n = 0; n < 3; n++) await change(tenant, id, n);
    await world.get(Sealer).seal(tenant);
    const admin = new pg.Client({ connectionString: world.database.superuserUrl });
    await admin.connect();
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `update audit_event set bytes = replace(bytes, 'Maker 1', 'Maker 7') where subject_id = $1 and subject_seq = 2`,
      [id],
    );
    await admin.end();
    const { report } = await dossier(tenant, { kind: 'party', party: id });
    expect(report).toMatchObject({ verdict: 'ALTERED', firstBad: { what: 'EVENT_ALTERED', subject: { id, seq: 2 } } });
  });
});

describe('replay', () => {
  it('rebuilds 100 random records at random times', async () => {
    const tenant = await createTenant(world);
    const history = new Map<string, { at: Instant; state: State }[]>();
    const ids = Array.from({ length: 25 }, () => randomUUID());
    for (let n = 0; n < 100; n++) {
      const id = ids[(n * 7) % 25] as string;
      world.clock.advance(60_000);
      const state = await change(tenant, id, n);
      history.set(id, [...(history.get(id) ?? []), { at: world.clock.now(), state }]);
    }
    await world.get(Sealer).seal(tenant);
    const { events, values } = await world.tenants.within(asPerson(tenant), async (tx) => {
      const entries = await world.get(LogEvents).entries(tx, null, 10_000);
      const personalRows = await world.get(LogEvents).personal(
        tx,
        entries.map((entry) => entry.event.id),
      );
      return { events: entries.map((entry) => entry.event), values: byEvent(personalRows) };
    });
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let n = 0; n < 100; n++) {
      const id = ids[random(25)] as string;
      const known = history.get(id) ?? [];
      const moment = known[random(known.length)];
      const rebuilt = replay(events as SealedEvent[], { kind: 'distributor', id }, moment?.at as Instant, values);
      expect(rebuilt?.state).toEqual(moment?.state);
    }
  });

  it('reads the same bytes that the outbox wrote', async () => {
    const tenant = await createTenant(world);
    await change(tenant, randomUUID(), 5);
    const rows: { bytes: string }[] = await world.tenants.within(asPerson(tenant), (tx) =>
      tx.query('select bytes from audit_event'),
    );
    for (const row of rows) expect(readEvent(row.bytes)).toMatchObject({ ok: true });
  });
});

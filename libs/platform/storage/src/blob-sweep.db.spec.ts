import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, instant, later, type TenantId } from '@downstream/kernel';
import { namedAnywhere, type Tenants, type Tx } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import {
  asPerson,
  createTenant,
  createWorld,
  eventContractForTests,
  TestStorageModule,
  type TestWorld,
} from '@downstream/platform/testing';
import { Client } from 'pg';
import { BlobStore } from './blob-store';
import { BlobSweep, GRACE } from './blob-sweep';

let world: TestWorld;
let blobs: BlobStore;
let sweep: BlobSweep;
let tenantId: TenantId;
beforeAll(async () => {
  world = await createWorld({ imports: [TestStorageModule.create()], providers: [BlobSweep] });
  blobs = world.get<BlobStore>(BlobStore as never);
  sweep = world.get(BlobSweep);
});
afterAll(() => world.close());
beforeEach(async () => {
  tenantId = await createTenant(world);
  // Files carry the time of the disk, and the clock of the world stands where a test puts it.
  world.clock.set(later(instant(new Date()), GRACE + DAY));
});

const put = async (text: string, owner = tenantId) =>
  (await blobs.put(owner, Buffer.from(text), { mediaType: 'text/plain' })).sha256;

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An event that says something. */
const made = (tx: Tx, text: string) =>
  world.outbox.add(tx, eventContractForTests, { subject: world.ids.next<TenantId>(), state: { slug: text } });

describe('the sweep', () => {
  it('removes what nobody names, after its grace, and leaves the tenants beside', async () => {
    const other = await createTenant(world);
    const lost = await put('lost');
    const theirs = await put('lost', other);
    // The same content, named by one of two tenants only.
    await world.tenants.within(asPerson(other), (tx) => made(tx, theirs));
    world.clock.set(later(instant(new Date()), GRACE - DAY));
    expect(await sweep.look()).toBe(0);
    world.clock.set(later(instant(new Date()), GRACE + DAY));
    expect(await sweep.look()).toBe(1);
    expect(await blobs.has(tenantId, lost)).toBe(false);
    expect(await blobs.has(other, theirs)).toBe(true);
  });

  it('takes nothing that a sealed event, a personal value of one, or any other row names', async () => {
    const names = [await put('in the state'), await put('among the personal values'), await put('a dossier')] as const;
    await world.tenants.within(asPerson(tenantId), async (tx) => {
      const { id } = await made(tx, names[0]);
      await tx.query(`insert into personal_value (event_id, pointer, salt, value) values ($1, '/file', $2, $3)`, [
        id,
        Buffer.alloc(32, 1),
        JSON.stringify({ file: names[1] }),
      ]);
      await tx.query(
        `insert into job_run (id, kind, state, queued_at, detail) values ($1, 'DOSSIER', 'DONE', $2, $3)`,
        [world.ids.next<string>(), world.clock.now(), JSON.stringify({ sha256: names[2] })],
      );
    });
    await sweep.look();
    for (const name of names) expect(await blobs.has(tenantId, name)).toBe(true);
  });

  it('reads every table there is, and takes nothing when one is closed', async () => {
    const lost = await put('unknown');
    await asOwner('create table closed_to_us (note text)');
    await expect(sweep.look()).rejects.toThrow('closed_to_us');
    expect(await blobs.has(tenantId, lost)).toBe(true);
    await asOwner('drop table closed_to_us');
    await sweep.look();
    expect(await blobs.has(tenantId, lost)).toBe(false);
  });

  it('takes nothing when the database does not answer', async () => {
    const lost = await put('unasked');
    const silent = new BlobSweep(
      blobs,
      world.operations,
      { within: () => Promise.reject(new Error('gone')) } as unknown as Tenants,
      world.get(Schedules),
      world.clock,
    );
    await expect(silent.look()).rejects.toThrow('gone');
    expect(await blobs.has(tenantId, lost)).toBe(true);
  });
});

it('names are found in a column of their own and anywhere in a row, by the hundred', async () => {
  const named = Array.from({ length: 130 }, (_, i) => i.toString(16).padStart(64, 'a'));
  const absent = Array.from({ length: 130 }, (_, i) => i.toString(16).padStart(64, 'b'));
  await world.tenants.within(asPerson(tenantId), async (tx) => {
    await made(tx, named.join(' '));
    expect(await namedAnywhere(tx, [...absent, ...named])).toEqual(new Set(named));
    expect(await namedAnywhere(tx, [])).toEqual(new Set());
  });
});

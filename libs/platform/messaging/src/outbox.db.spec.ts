import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event, personal } from '@downstream/contracts';
import type { TenantId } from '@downstream/kernel';
import { asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { commitment } from './event-bytes';
import { eventsOf, readEvent } from './stored-event';

const renamed = event({
  type: 'test.renamed',
  version: 1,
  subject: 'thing',
  state: z.strictObject({
    name: z.string(),
    people: z.array(z.strictObject({ name: personal(z.string()), role: z.string() })),
  }),
});
const state = (name: string) => ({ name, people: [{ name: 'Ingrid Solheim', role: 'owner' }] });

let world: TestWorld;
let tenant: TenantId;
beforeAll(async () => {
  world = await createWorld();
  tenant = await createTenant(world);
});
afterAll(() => world.close());

const rows = (id: string) =>
  world.tenants.within(asPerson(tenant), (tx) =>
    tx.query(`select bytes, leaf, subject_seq from audit_event where subject_id = $1 order by subject_seq`, [id]),
  ) as Promise<{ bytes: string; leaf: Buffer; subject_seq: number }[]>;

describe('Outbox', () => {
  it('chains the events of one subject by leaf hash', async () => {
    const subject = randomUUID();
    for (const name of ['A', 'B', 'C']) {
      await world.tenants.within(asPerson(tenant), (tx) =>
        world.outbox.add(tx, renamed, { subject, state: state(name) }),
      );
    }
    const found = await rows(subject);
    expect(found.map((row) => row.subject_seq)).toEqual([1, 2, 3]);
    const leaf = (row?: { bytes: string }) =>
      createHash('sha256')
        .update(Uint8Array.of(0))
        .update(row?.bytes ?? '')
        .digest('hex');
    const bodies = found.map((row) => JSON.parse(row.bytes) as { previous: string | null });
    expect(bodies.map((body) => body.previous)).toEqual([null, leaf(found[0]), leaf(found[1])]);
    expect(found.map((row) => row.leaf.toString('hex'))).toEqual(found.map(leaf));
  });

  it('keeps personal data out of the bytes, and puts it back for readers', async () => {
    const subject = randomUUID();
    const written = await world.tenants.within(asPerson(tenant), (tx) =>
      world.outbox.add(tx, renamed, { subject, state: state('A') }),
    );
    const [row] = await rows(subject);
    expect(row?.bytes).not.toContain('Solheim');
    const [kept]: { pointer: string; salt: Buffer; value: string }[] = await world.tenants.within(
      asPerson(tenant),
      (tx) => tx.query(`select pointer, salt, value from personal_value where event_id = $1`, [written.id]),
    );
    expect(kept?.pointer).toBe('/people/0/name');
    expect(row?.bytes).toContain(commitment(kept?.salt ?? Buffer.alloc(0), 'Ingrid Solheim'));
    const read = await world.tenants.within(asPerson(tenant), (tx) => readEvent(tx, written.id));
    expect(read?.state).toEqual(state('A'));
  });

  it('writes nothing when the transaction fails', async () => {
    const subject = randomUUID();
    await expect(
      world.tenants.within(asPerson(tenant), async (tx) => {
        await world.outbox.add(tx, renamed, { subject, state: state('A') });
        throw new Error('the fact did not happen');
      }),
    ).rejects.toThrow('the fact did not happen');
    expect(await rows(subject)).toEqual([]);
  });

  it('lets parallel writers of one subject wait for each other: no gap, no fork', async () => {
    const subject = randomUUID();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        world.tenants.within(asPerson(tenant), (tx) =>
          world.outbox.add(tx, renamed, { subject, state: state(`${i}`) }),
        ),
      ),
    );
    const events = await world.tenants.within(asPerson(tenant), (tx) => eventsOf(tx, 'thing', subject));
    expect(events.map((one) => one.subject.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('refuses a change or deletion of an event by the application role', async () => {
    for (const sql of ['update audit_event set type = type', 'delete from audit_event', 'truncate audit_event']) {
      await expect(world.tenants.within(asPerson(tenant), (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

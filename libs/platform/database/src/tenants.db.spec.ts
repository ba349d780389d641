import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PartyId, TenantId } from '@downstream/kernel';
import { asParty, asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import { ContextMissing } from './context-missing';

let world: TestWorld;
let one: TenantId;
let two: TenantId;
beforeAll(async () => {
  world = await createWorld({ poolSize: 1 });
  one = await createTenant(world);
  two = await createTenant(world);
});
afterAll(() => world.close());

const seen = (tenant: TenantId): Promise<{ tenant_id: string }[]> =>
  world.tenants.within(asPerson(tenant), (tx) => tx.query('select tenant_id from audit_event'));

describe('Tenants.within', () => {
  it('shows each tenant its own rows and nothing else', async () => {
    expect(await seen(one)).toEqual([{ tenant_id: one }]);
    expect(await seen(two)).toEqual([{ tenant_id: two }]);
  });

  it('refuses to open a transaction without tenant or actor', async () => {
    await expect(world.tenants.within({ ...asPerson(one), tenantId: '' as TenantId }, async () => 1)).rejects.toThrow(
      ContextMissing,
    );
    await expect(
      world.tenants.within({ ...asPerson(one), actor: { kind: 'user', id: '' as never } }, async () => 1),
    ).rejects.toThrow(ContextMissing);
  });

  it('refuses a write into another tenant', async () => {
    await expect(
      world.tenants.within(asPerson(one), (tx) =>
        tx.query(`insert into effect (tenant_id, key) values ($1, 'x')`, [two]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('shows nothing and takes nothing outside of a tenant, also on a connection used before', async () => {
    await world.operations.within(async (tx) => {
      expect(await tx.query('select * from seal_queue where tenant_id is null')).toEqual([]);
    });
    await seen(one);
    const client = new (await import('pg')).default.Client({ connectionString: world.database.appUrl });
    await client.connect();
    await client.query(`begin; select set_config('app.tenant_id', '${one}', true); commit`);
    expect((await client.query('select * from audit_event')).rows).toEqual([]);
    await expect(client.query(`insert into effect (key) values ('x')`)).rejects.toThrow();
    await client.end();
  });

  it('shows a portal user nothing of tables that are not for the portal', async () => {
    await world.tenants.within(asPerson(one), (tx) => tx.query(`insert into effect (key) values ('y')`));
    const rows: unknown[] = await world.tenants.within(asParty(one, one as unknown as PartyId), (tx) =>
      tx.query('select * from effect'),
    );
    expect(rows).toEqual([]);
  });
});

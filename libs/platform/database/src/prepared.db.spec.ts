import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantId } from '@downstream/kernel';
import { asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import { QueryFailedError } from 'typeorm';
import { preparing } from './prepared';

let world: TestWorld;
let one: TenantId;
let two: TenantId;
beforeAll(async () => {
  world = await createWorld({ poolSize: 1 });
  one = await createTenant(world);
  two = await createTenant(world);
});
afterAll(() => world.close());

const keep = {
  name: 'spec_keep',
  text: `insert into effect (key) values ($1) returning tenant_id, key`,
};

describe('preparing', () => {
  it('plans once and runs in the tenant of each transaction, on one connection', async () => {
    for (const tenant of [one, two, one]) {
      await world.tenants.within(asPerson(tenant), async (tx) => {
        const send = await preparing(tx);
        expect(await send(keep, [`${tenant} ${Math.random()}`])).toEqual([
          { tenant_id: tenant, key: expect.stringContaining(tenant) },
        ]);
        expect(
          await tx.query(
            `select generic_plans + custom_plans > 0 as used from pg_prepared_statements where name = 'spec_keep'`,
          ),
        ).toEqual([{ used: true }]);
      });
    }
  });

  it('is rolled back with the transaction', async () => {
    const failing = world.tenants.within(asPerson(one), async (tx) => {
      await (
        await preparing(tx)
      )(keep, ['gone']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const rows: unknown[] = await world.tenants.within(asPerson(one), (tx) =>
      tx.query(`select 1 from effect where key = 'gone'`),
    );
    expect(rows).toEqual([]);
  });

  it('says what PostgreSQL refused as every other query does', async () => {
    const twice = world.tenants.within(asPerson(one), async (tx) => {
      const send = await preparing(tx);
      await send(keep, ['twice']);
      await send(keep, ['twice']);
    });
    await expect(twice).rejects.toThrow(QueryFailedError);
    await expect(twice).rejects.toMatchObject({ driverError: { code: '23505' } });
  });
});

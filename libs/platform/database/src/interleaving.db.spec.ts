import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantId } from '@downstream/kernel';
import { asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';

let world: TestWorld;
beforeAll(async () => {
  world = await createWorld({ poolSize: 1 });
});
afterAll(() => world.close());

/** Each test is one part of the 10,000 operations, so that a red one is found soon. */
const PARTS = 10;
const PER_PART = 1_000;
const AT_ONCE = 100;

describe('two tenants over a pool of one connection', () => {
  let tenants: TenantId[];
  const counts = new Map<TenantId, number>();
  // A small linear congruential generator: the same order in every run.
  let seed = 20_260_314;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;

  beforeAll(async () => {
    tenants = [await createTenant(world), await createTenant(world)];
  });

  /** One operation of a random tenant; some fail on purpose. @returns how many foreign rows it saw */
  async function operation(n: number): Promise<number> {
    const tenant = tenants[random(2)] as TenantId;
    const writes = random(3) === 0;
    const fails = random(10) === 0;
    let foreign = 0;
    try {
      await world.tenants.within(asPerson(tenant), async (tx) => {
        if (writes) await tx.query(`insert into effect (key) values ($1)`, [`${tenant}/${n}`]);
        const rows: { tenant_id: string }[] = await tx.query(`select tenant_id from effect order by at desc limit 20`);
        foreign = rows.filter((row) => row.tenant_id !== tenant).length;
        if (fails) throw new Error('on purpose');
      });
      if (writes) counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
    } catch (error) {
      if ((error as Error).message !== 'on purpose') throw error;
    }
    return foreign;
  }

  it.each(Array.from({ length: PARTS }, (_, part) => part))('see no foreign row (part %i)', async (part) => {
    let foreign = 0;
    // A hundred at once wait for the one connection; a thousand would outlast the pool's patience.
    for (let done = 0; done < PER_PART; done += AT_ONCE) {
      const seen = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => operation(part * PER_PART + done + i)));
      foreign += seen.reduce((sum, n) => sum + n, 0);
    }
    expect(foreign).toBe(0);
  });

  it('have exactly the rows that each of them committed', async () => {
    for (const tenant of tenants) {
      const [row]: { n: number }[] = await world.tenants.within(asPerson(tenant), (tx) =>
        tx.query(`select count(*)::int as n from effect`),
      );
      expect(row?.n).toBe(counts.get(tenant));
    }
  });
});

import type { ActorId, Context, PartyId, PersonId, TenantId } from '@downstream/kernel';
import { randomUUID } from 'node:crypto';
import { eventContractForTests } from './tenant-event';
import type { TestWorld } from './test-world';

/** A desk user's context in a tenant, without going through sign-in: for tests below the HTTP edge. */
export const asPerson = (tenantId: TenantId, extra: Partial<Context> = {}): Context => {
  const id = randomUUID();
  return {
    tenantId,
    actor: { kind: 'user', id: id as ActorId, personId: id as PersonId },
    requestId: `test-${id.slice(0, 8)}`,
    ...extra,
  };
};

/** A portal user's context: sees one party only. */
export const asParty = (tenantId: TenantId, partyId: PartyId): Context => asPerson(tenantId, { partyId });

/** Creates a tenant with nothing in it. */
export async function createTenant(world: TestWorld, slug = `t-${randomUUID().slice(0, 8)}`): Promise<TenantId> {
  const tenantId = randomUUID() as TenantId;
  await world.tenants.within(asPerson(tenantId), async (tx) => {
    await tx.query(`set constraints all deferred`);
    const eventId = world.ids.next<string>();
    await tx.query(
      `insert into tenant (id, slug, name, kind, created_at, event_id) values ($1, $2, $3, 'CUSTOMER', $4, $5)`,
      [tenantId, slug, `Maker ${slug}`, world.clock.now(), eventId],
    );
    const written = await world.outbox.add(tx, eventContractForTests, { subject: tenantId, state: { slug } });
    await tx.query(`update tenant set event_id = $1 where id = $2`, [written.id, tenantId]);
  });
  return tenantId;
}

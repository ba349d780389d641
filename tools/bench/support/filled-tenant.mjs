// A tenant of very many distributors with everybody beside them, for what is measured at that size.
import { connected } from './database.mjs';
import { populate } from './population.mjs';
import { chance } from './random.mjs';
import { workedTenant } from './tenants.mjs';

/**
 * Fills a tenant and tells how large it has become.
 * @param options.name of the tenant
 * @param options.seed of the chance that makes its distributors
 * @param options.count how many of them
 * @param options.kept so many of them, spread over all, are given back
 * @param options.record makes one, with those beside it
 * @param options.recordOf reads one as the application does
 * @param options.index writes what is looked up by, for a batch: `(owner, tenantId, made)`
 * @param options.size an expression of SQL for how large that has become, and what it is called
 * @returns the tenant, those kept, the chance, and its size
 */
export async function filledTenant(context, house, code, { name, seed, count, kept, record, recordOf, index, size }) {
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const dice = chance(seed);
  const tenant = await workedTenant(context, house, owner, name);
  const { tenantId, userId } = tenant;
  const known = [];
  let done = 0;
  const after = async (made) => {
    await index(owner, tenantId, made);
    const ids = made.map(({ row }) => row.id);
    const filed = `update distributor set keyed = $2 where tenant_id = $3 and id = any ($1)`;
    await owner.query(filed, [ids, code.KEY_METHOD, tenantId]);
    for (const one of made.slice(0, Math.ceil((kept * made.length) / count)))
      known.push({ id: one.row.id, ...recordOf(one) });
    done += made.length;
    if (done % 20_000 === 0) context.say(`${done} distributors`);
  };
  await populate(owner, dice, count, { ...code, tenantId, sponsors: [userId], now: Date.now(), record, after });
  // What autovacuum does by itself some time after such a load.
  await owner.query('vacuum analyze');
  const { rows } = await owner.query(
    `select (select count(*)::int from distributor) as distributors,
       (select count(*)::int from distributor) + (select count(*)::int from party) as parties, ${size}`,
  );
  return { tenant, known, dice, population: rows[0] };
}

// The first page of the distributor list over HTTP, in a deployment of 200 tenants with 100,000 distributors: for a
// tenant of 20,000, one of 2,000 and one of some 370, as it opens, sorted, filtered and searched. Beside it the same
// query without HTTP, by the application's role with its row policies and by a role that no policy binds, with the
// tenant written into the query by hand: what tenant scoping costs.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate, silentTenant } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure, ratio } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 120;
const ROUNDS = 60;
const WARM = 5;
const TENANTS = 200;
const ALL = 100_000;
const SIZES = { large: 20_000, middle: 2_000, small: 370 };
const silent = TENANTS - Object.keys(SIZES).length;
const rest = ALL - Object.values(SIZES).reduce((a, b) => a + b);

/** First pages as people ask for them; the last is a second page, by the cursor of the first. */
const asked = {
  'as it opens': '',
  'sorted by name': 'sort=name',
  'sorted by country': 'sort=country',
  'sorted by state': 'sort=-state',
  'sorted by tier': 'sort=-tier',
  'filtered by two states': 'state=IN_REVIEW&state=PENDING_APPROVAL',
  'filtered by state and country': 'state=APPROVED&country=DE',
  'with an open hold': 'hold=OPEN',
  'without an open hold': 'hold=NONE',
  'searched, many found': 'q=optik',
  'searched, few found': 'q=kestrellaser%20trading%204',
  'searched, none found': 'q=nobody%20is%20called%20so',
};

async function fill(context, house, code) {
  const { say } = context;
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const dice = chance(200_100_000);
  const now = Date.now();
  const worked = {};
  for (const [size, count] of Object.entries(SIZES)) {
    const tenant = await workedTenant(context, house, owner, `bench-${size}`);
    await populate(owner, dice, count, { ...code, tenantId: tenant.tenantId, sponsors: [tenant.userId], now });
    worked[size] = tenant;
    say(`${size}: ${count} distributors`);
  }
  for (let n = 0; n < silent; n++) {
    const tenant = await silentTenant(owner, dice, `bench-${n}`, now);
    const count = Math.floor(((n + 1) * rest) / silent) - Math.floor((n * rest) / silent);
    await populate(owner, dice, count, { ...code, ...tenant, now });
    if (n % 50 === 49) say(`${n + 1} of ${silent} further tenants`);
  }
  // What autovacuum does by itself some time after such a load.
  await owner.query('vacuum analyze');
  const { rows } = await owner.query(
    `select count(*)::int as all, count(distinct tenant_id)::int as tenants,
       pg_size_pretty(pg_table_size('distributor')) as size from distributor`,
  );
  return { owner, worked, population: rows[0] };
}

/** The list's own query on a connection, in a transaction of a tenant. */
async function query(client, list, { tenantId, userId }, filter) {
  await client.query('begin read only');
  await client.query(
    `select set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.party_id', '', true)`,
    [tenantId, userId],
  );
  const tx = {
    query: async (text, values) => (await client.query(client.rewritten?.(text, tenantId) ?? text, values)).rows,
  };
  const begun = performance.now();
  const page = await list.page(tx, filter, undefined, 50);
  const ms = performance.now() - begun;
  await client.query('rollback');
  return { page, ms };
}

async function scoping(context, house, { worked }, { DistributorList }) {
  const list = new DistributorList();
  const app = await connected(context, house.addresses.app);
  const free = await connected(context, house.addresses.superuser.replace(/\/postgres$/, '/downstream'));
  // What the row policy adds by itself.
  free.rewritten = (text, tenantId) =>
    text.replaceAll(/ distributor d (where|on) /g, ` distributor d $1 d.tenant_id = '${tenantId}' and `);
  const filter = { sort: '-changed' };
  const figures = [];
  const ratios = [];
  for (const [size, tenant] of Object.entries(worked)) {
    const taken = { scoped: [], free: [] };
    for (let round = -WARM; round < ROUNDS; round++) {
      const [scoped, unscoped] = [await query(app, list, tenant, filter), await query(free, list, tenant, filter)];
      if (scoped.page.total !== SIZES[size] || unscoped.page.total !== SIZES[size])
        throw new Error('Another population');
      if (round < 0) continue;
      taken.scoped.push(scoped.ms);
      taken.free.push(unscoped.ms);
    }
    const scoped = figure(`${size}: the query with row policies`, 'ms', taken.scoped);
    const unscoped = figure(`${size}: the query with the tenant by hand`, 'ms', taken.free);
    figures.push(scoped, unscoped);
    ratios.push(ratio(scoped, unscoped));
  }
  return { figures, ratios };
}

await bench('distributor-list', async (context) => {
  const code = await bundled('distributors');
  const house = await openHouse(context);
  await house.serve();
  const filled = await fill(context, house, code);
  const { all, tenants, size: tableSize } = filled.population;
  if (all !== ALL || tenants !== TENANTS) throw new Error(`${all} distributors in ${tenants} tenants`);

  const figures = [];
  const totals = {};
  for (const [size, { client }] of Object.entries(filled.worked)) {
    totals[size] = {};
    for (const [what, text] of Object.entries(asked)) {
      const values = [];
      for (let round = -WARM; round < ROUNDS; round++) {
        const { body, ms } = await client.call('GET', `distributors?${text}`);
        totals[size][what] = body.total;
        if (round >= 0) values.push(ms);
      }
      figures.push(figure(`${size}: first page ${what}`, 'ms', values, { goal: GOAL }));
    }
    const { body } = await client.call('GET', 'distributors');
    const values = [];
    for (let round = 0; round < ROUNDS; round++) {
      values.push((await client.call('GET', `distributors?cursor=${encodeURIComponent(body.next)}`)).ms);
    }
    figures.push(figure(`${size}: second page`, 'ms', values, { goal: GOAL }));
    context.say(`${size} is measured`);
  }
  const apart = await scoping(context, house, filled, code);
  return {
    figures: [...figures, ...apart.figures],
    ratios: apart.ratios,
    population: {
      distributors: all,
      tenants,
      sizes: SIZES,
      others: `${silent} of ${Math.floor(rest / silent)}`,
      tableSize,
    },
    totals,
  };
});

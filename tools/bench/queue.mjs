// The work queue over HTTP: what waits for the caller of all kinds together, and the first page of reviews in a workspace of 20,000 undecided ones, as the queue opens, of
// those the caller has, of those that wait for approvers, without what was put off, and the page after the first. In every
// state that a queue shows, with a deadline each but where the distributor is asked.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 120;
const ROUNDS = 60;
const WARM = 5;
const CASES = 20_000;
const MINE = 40;
const PUT_OFF = 200;

const open = ['OPEN', 'IN_REVIEW', 'AWAITING_DISTRIBUTOR', 'RECOMMENDED', 'PENDING_APPROVAL', 'RETURNED'];
const asked = {
  'as it opens': open.map((state) => `state=${state}`).join('&'),
  'of all states': '',
  'of the caller': 'mine=true',
  'waiting for approvers': 'state=RECOMMENDED&state=PENDING_APPROVAL',
  'without what was put off': `${open.map((state) => `state=${state}`).join('&')}&awake=true`,
};

/** A review of each distributor, none of them decided. */
async function reviews(owner, { tenantId, userId }) {
  await owner.query(
    `insert into review (tenant_id, id, distributor_id, kind, state, tier, after_knock_out, round, due_at, assignee,
       assignee_person_id, opened, opened_at, changed, pauses, turns, contributions, version, event_id)
     select d.tenant_id, gen_random_uuid(), d.id, (array['ONBOARDING', 'PERIODIC', 'EVENT_DRIVEN'])[1 + n % 3],
       ($2::text[])[1 + n % cardinality($2::text[])], (array['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], false, 1,
       case when n % 6 = 2 then null else now() + (n % 400 - 100) * interval '1 hour' end,
       case when n % $4 = 0 then by end, case when n % $4 = 0 then u.person_id end,
       by, now() - n * interval '1 minute', by, '[]', '[]', '[]', 1, d.event_id
     from (select *, row_number() over (order by id)::int as n from distributor where tenant_id = $1) d,
       (select person_id, jsonb_build_object('kind', 'user', 'actorId', id, 'personId', person_id, 'onBehalfOf', null,
          'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as by
        from user_account where tenant_id = $1 and id = $3) u`,
    [tenantId, open, userId, CASES / MINE],
  );
  await owner.query(
    `insert into review_snooze (tenant_id, user_id, review_id, until)
     select tenant_id, $2, id, now() + interval '1 day' from review where tenant_id = $1 order by due_at limit $3`,
    [tenantId, userId, PUT_OFF],
  );
}

await bench('queue', async (context) => {
  const code = await bundled('distributors');
  const house = await openHouse(context);
  await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const tenant = await workedTenant(context, house, owner, 'bench-queue');
  const dice = chance(200_300_000);
  const { tenantId, userId, client } = tenant;
  await populate(owner, dice, CASES, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  await reviews(owner, tenant);
  // What autovacuum does by itself some time after such a load.
  await owner.query('vacuum analyze');
  context.say(`${CASES} reviews`);

  const figures = [];
  const totals = {};
  for (const [what, text] of Object.entries(asked)) {
    const values = [];
    for (let round = -WARM; round < ROUNDS; round++) {
      const { body, ms } = await client.call('GET', `reviews?${text}`);
      totals[what] = body.total;
      if (round >= 0) values.push(ms);
    }
    figures.push(figure(`first page ${what}`, 'ms', values, { goal: GOAL }));
  }
  const { body } = await client.call('GET', `reviews?${asked['as it opens']}`);
  const values = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = `reviews?${asked['as it opens']}&cursor=${encodeURIComponent(body.next)}`;
    values.push((await client.call('GET', next)).ms);
  }
  figures.push(figure('second page', 'ms', values, { goal: GOAL }));
  const together = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    const { body: page, ms } = await client.call('GET', 'queue');
    totals.together = page.total;
    if (round >= 0) together.push(ms);
  }
  figures.push(figure('what waits for the caller, of all kinds', 'ms', together, { goal: GOAL }));
  const [first] = body.rows;
  const one = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    const { ms } = await client.call('GET', `reviews/${first.id}`);
    if (round >= 0) one.push(ms);
  }
  figures.push(figure('the review beside it', 'ms', one));
  const wrong = totals['as it opens'] !== CASES || totals['of the caller'] !== MINE;
  if (wrong || totals['without what was put off'] !== CASES - PUT_OFF) throw new Error(JSON.stringify(totals));
  return { figures, population: { reviews: CASES }, totals };
});

// All checks of the catalogue but the screening, made of one distributor after another in a workspace of 1,000 that has no
// source outside: from asking over HTTP until the round is written as done, by the job that makes it. Beside it how long the
// page of checks takes. `--rounds N` for another number of distributors.
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { filledTenant } from './support/filled-tenant.mjs';
import { openHouse } from './support/house.mjs';
import { keyed, recordOf } from './support/keyed-records.mjs';
import { lookAlikeRecord } from './support/look-alike-records.mjs';
import { figure } from './support/statistics.mjs';

const GOAL = 2;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 1_000);
const WARM = 3;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
const ROUNDS = Number(values.rounds);

await bench('checks', async (context) => {
  const code = await bundled('phoenix');
  const house = await openHouse(context);
  await house.serve();
  const { tenant, known, population } = await filledTenant(context, house, code, {
    ...{ name: 'bench-checks', seed: 20, count: ALL, kept: ROUNDS + WARM, record: lookAlikeRecord, recordOf },
    index: (owner, tenantId, made) => keyed(owner, tenantId, made, code),
    size: `(select count(*)::int from party_key) as keys`,
  });
  const { client } = tenant;
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const order = { amount: '25000', currency: 'EUR' };

  /** Seconds from the wish until its round is done, all of its checks made. */
  const checked = async (id) => {
    const key = { 'Idempotency-Key': `bench-checks-${id}` };
    const begun = performance.now();
    const { body } = await client.call('POST', `distributors/${id}/check-rounds`, { kinds: null, order }, key);
    for (;;) {
      const { rows } = await owner.query(
        `select state, (select count(*)::int from check_outcome where round_id = $1) as made from check_round where id = $1`,
        [body.id],
      );
      const [{ state, made }] = rows;
      if (state !== 'DONE') await delay(5);
      else if (made === body.total) return (performance.now() - begun) / 1000;
      else throw new Error(`Only ${made} of ${body.total} checks were made`);
    }
  };

  const [rounds, pages] = [[], []];
  for (const [n, { id }] of known.entries()) {
    const seconds = await checked(id);
    const { ms } = await client.call('GET', `distributors/${id}/check-kinds`);
    client.move();
    if (n < WARM) continue;
    rounds.push(seconds);
    pages.push(ms);
  }
  return {
    figures: [
      figure('all checks of one distributor, from asking to done', 's', rounds, { goal: GOAL }),
      figure('the page of its checks', 'ms', pages),
    ],
    population,
  };
});

// What monitoring makes of a list update: 10,000 parties under watch, which are 2,200 distributors with their owners,
// officers and contacts, the SDN list of 2024-02-20 in force and everybody screened and rated, then the list of 2024-02-23
// with 553 entries more. Measured: from sending the file until everybody has an outcome, the pass is written, and each
// distributor that was found has its change before and after and a review. `--distributors N` for another size.
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { figure } from './support/statistics.mjs';
import { folder, imported, newest, watchedTenant } from './support/watched-tenant.mjs';

const GOAL = 60;
const { values } = parseArgs({ options: { distributors: { type: 'string', default: '2200' } } });
const DISTRIBUTORS = Number(values.distributors);

/** Asks again until an answer is good. */
async function until(client, path, good) {
  for (;;) {
    const { body } = await client.call('GET', path);
    if (good(body)) return body;
    await delay(200);
    client.move();
  }
}

await bench('monitoring', async (context) => {
  if (!existsSync(folder)) return { skipped: '../shared/data/ofac/sdn_history is not there' };
  const { client, owner, listed, last } = await watchedTenant(context, DISTRIBUTORS);
  const passed = (id) => (coverage) => coverage.lastPass?.id === id;
  const first = await until(client, 'monitoring/coverage', passed(last.id));
  // Every run of the first time has been looked at before the clock starts.
  const before = await until(
    client,
    'monitoring/coverage',
    ({ watched, parties }) => parties > 0 && watched === parties,
  );
  context.say(`${before.parties} parties of ${before.distributors} distributors under watch; now the later list`);
  const begun = performance.now();
  await imported(client, '2024-02-23');
  const { id, outcome } = await newest(client, last.id);
  const rescreened = (performance.now() - begun) / 1000;
  const { rows } = await owner.query(
    `select count(distinct distributor_id)::int as n from hit where (record ->> 'raisedAt')::timestamptz >= $1`,
    [outcome.startedAt],
  );
  const found = rows[0].n;
  if (found < listed.length) throw new Error(`Only ${found} of ${listed.length} were found`);
  const coverage = await until(client, 'monitoring/coverage', passed(id));
  const changes = await until(
    client,
    'monitoring/changes?kind=SCREENING&limit=1',
    ({ total, rows: [newestRow] }) => total >= found && newestRow !== undefined,
  );
  const recorded = (performance.now() - begun) / 1000;
  if (coverage.notMonitored !== 0) throw new Error(`Not everybody is monitored: ${JSON.stringify(coverage)}`);
  const reviews = await owner.query(`select count(*)::int as n from review where kind = 'EVENT_DRIVEN'`);
  return {
    figures: [
      figure('from the file to everybody rescreened', 's', [rescreened]),
      figure('from the file to everything recorded', 's', [recorded], { goal: GOAL }),
    ],
    outcome: {
      ...{ entries: outcome.changes, parties: coverage.parties, distributors: coverage.distributors },
      ...{ searched: outcome.searched, found, changes: changes.total, reviews: reviews.rows[0].n },
      ...{ missed: coverage.lastPass.missed, firstPass: first.lastPass.missed },
    },
  };
});

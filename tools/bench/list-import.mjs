// Importing the real OFAC SDN list, 13,821 entries with their aliases and addresses, the way an operator does it: the
// files are sent over HTTP, a worker reads them, keeps a version, and brings it into force for the tenant. Then the same
// files again, and three days of February 2024 as an update (553 added, 8 changed). Beside it the work of the engine alone
// (reading, fingerprints, difference), the reading alone by the project's reader and by a bare CSV parser.
import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../setup/dependencies.mjs';
import { bench, scoped } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { figure, ratio } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const ROUNDS = 3;
const AGAIN = 3;
const LIST = 'ofac-sdn';
const ENTRIES = 13_821;
const folder = join(root, '../shared/data/ofac');
const set = 'sdn_legacy_2023-12-28';
const days = ['2024-02-20', '2024-02-23'];
const UPDATE = { added: 553, changed: 8, removed: 0 };

const wholeSet = () =>
  readdirSync(join(folder, set))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, set, name)) }));
const day = (name) => [{ name: 'sdn.csv', bytes: readFileSync(join(folder, `sdn_history/sdn_${name}.csv`)) }];

/** Sends the files and waits until the version is in force for the tenant; the seconds it took. */
async function imported(client, files) {
  const begun = performance.now();
  const { id } = (await client.upload(`lists/${LIST}/imports`, files)).body;
  for (;;) {
    const { body: run } = await client.call('GET', `lists/${LIST}/imports/${id}`);
    if (run.state === 'FAILED') throw new Error(JSON.stringify(run.errors));
    if (run.state === 'DONE') {
      if (run.held) throw new Error('The version is held back');
      const { body } = await client.call('GET', 'lists');
      const { inForce, inForceForTenant } = body.lists.find(({ list }) => list === LIST);
      if (inForceForTenant !== null && inForce?.versionId === run.versionId) {
        return { seconds: (performance.now() - begun) / 1000, run };
      }
    }
    await delay(20);
  }
}

/** A house of its own with one operator. */
const withOperator = (context, work) =>
  scoped({ ...context, say: () => undefined }, async (inner) => {
    const house = await openHouse(inner);
    await house.serve();
    const owner = await connected(inner, house.addresses.owner);
    await owner.query(`set app.backup = 'on'`);
    const { client } = await workedTenant(inner, house, owner, 'bench-maker', { operator: true });
    return work(client, owner);
  });

/** Seconds from the moment the files lie in the store until the run has ended, the queue's share included. */
async function workOf(owner, id) {
  const { rows } = await owner.query(
    `select extract(epoch from ended_at - queued_at)::float8 as seconds from job_run where id = $1`,
    [id],
  );
  return rows[0].seconds;
}

/** Seconds of a core, which a machine that does other things beside does not change. */
function worked(values, work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  values.push((user + system) / 1e6);
}

function timed(values, work) {
  const begun = performance.now();
  const result = work();
  values.push((performance.now() - begun) / 1000);
  return result;
}

await bench('list-import', async (context) => {
  if (!existsSync(join(folder, set))) return { skipped: '../shared/data/ofac is not there' };
  const files = wholeSet();
  const taken = { fresh: [], again: [], work: [], update: [], engine: [], reader: [], bare: [] };
  let kept;
  for (let round = 0; round < ROUNDS; round++) {
    await withOperator(context, async (client, owner) => {
      const { seconds, run } = await imported(client, files);
      if (run.total !== ENTRIES) throw new Error(`${run.total} entries were imported`);
      taken.fresh.push(seconds);
      for (let n = 0; n < AGAIN; n++) {
        const { seconds: more, run: same } = await imported(client, files);
        if (!same.unchanged) throw new Error('The same files were taken for another version');
        taken.again.push(more);
        taken.work.push(await workOf(owner, same.id));
      }
      const { versions } = (await client.call('GET', `lists/${LIST}/versions`)).body;
      const { entries, names, addresses } = versions[0];
      kept = { entries, names, addresses };
    });
    await withOperator(context, async (client) => {
      await imported(client, day(days[0]));
      taken.update.push((await imported(client, day(days[1]))).seconds);
      const { added, changed, removed } = (await client.call('GET', `lists/${LIST}/versions`)).body.versions[0];
      const found = { added, changed, removed };
      if (JSON.stringify(found) !== JSON.stringify(UPDATE)) throw new Error(JSON.stringify(found));
    });
    context.say(
      `${round + 1} of ${ROUNDS}: ${taken.fresh.at(-1).toFixed(1)} s, update ${taken.update.at(-1).toFixed(1)} s`,
    );
  }

  const { difference, kept: hashed, readOfacSdn } = await bundled('list-formats');
  const handed = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  for (let round = 0; round < 5; round++) {
    const reading = timed(taken.reader, () => readOfacSdn(LIST, handed));
    if (!reading.ok || reading.entries.length !== ENTRIES) throw new Error('The files were read otherwise');
    worked(taken.engine, () => difference([], readOfacSdn(LIST, handed).entries.map(hashed)));
    timed(taken.bare, () =>
      files.map(({ bytes }) => parse(bytes, { relax_column_count: true, relax_quotes: true }).length),
    );
  }

  const fresh = figure('import of 13,821 entries into force', 's', taken.fresh, { goal: 5 });
  const again = figure('the same files again over HTTP, nothing changed', 's', taken.again);
  const work = figure('the same: from files in the store to the end of the run', 's', taken.work, { goal: 0.1 });
  const update = figure('three days later: 553 added, 8 changed', 's', taken.update, { goal: 5 });
  const engine = figure('work of the engine on one core: reading, fingerprints, difference', 's', taken.engine, {
    goal: 1.5,
  });
  const reader = figure('reading the files alone', 's', taken.reader);
  const bare = figure('csv-parse on the files alone', 's', taken.bare);
  return {
    figures: [fresh, again, work, update, engine, reader, bare],
    ratios: [ratio(fresh, engine), ratio(fresh, again), ratio(reader, bare)],
    kept,
  };
});

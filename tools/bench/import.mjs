// A workbook of 50,000 distributors, as somebody hands it in at the desk: read, its columns mapped, every row validated and
// reported, in the one process of `npm start`. Held against it: the time from the first byte sent to the report, the most
// memory the process ever had, and how long two people wait for the pages they go through meanwhile, against how long they
// waited before. --rows=5000 for fewer rows.
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bench } from './support/bench.mjs';
import { connected } from './support/database.mjs';
import { distributorTable, UNKNOWN_WORDS } from './support/distributor-table.mjs';
import { openHouse } from './support/house.mjs';
import { figure, quantile, rounded } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '50000' } } });
const ROWS = Number(options.rows);
const SECONDS = 120;
const MEMORY_MIB = 1024;
const HARM = 1.2;
const BEFORE_MS = 20_000;
/** What two people ask for, one after the other, with a short look at what came. */
const MIX = ['session', 'distributors', 'distributors?q=kestrel', 'distributors?sort=country', 'notices'];
const LOOK_MS = 40;

/** Goes through the mix until told to stop; the milliseconds each answer took. */
function person(client) {
  const waited = [];
  let going = true;
  const gone = (async () => {
    for (let n = 0; going; n++) {
      waited.push((await client.call('GET', MIX[n % MIX.length])).ms);
      await delay(LOOK_MS);
    }
  })();
  return {
    async stop() {
      going = false;
      await gone;
      return waited;
    },
  };
}

const status = (pid, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

await bench('import', async (context) => {
  const house = await openHouse(context);
  const { pid } = await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { client } = await workedTenant(context, house, owner, 'bench-import');
  const { client: other } = await workedTenant(context, house, owner, 'bench-other');
  // Something to look at, and to be found like: the first rows, brought in before.
  const first = await imported(client, await distributorTable(Math.min(1_000, ROWS), { seed: 7, faults: false }));
  await client.call('POST', `distributor-imports/${first.id}/commit`);
  await until(client, first.id, ['COMMITTED']);
  context.say('1,000 distributors are on record');

  const table = await distributorTable(ROWS, { seed: 7 });
  context.say(`${ROWS} rows in ${rounded(table.length / 1e6)} MB`);
  const people = () => [person(client), person(other)];
  const calm = people();
  await delay(BEFORE_MS);
  const before = (await Promise.all(calm.map((one) => one.stop()))).flat();
  const atRest = status(pid, 'VmRSS');

  const busy = people();
  const begun = performance.now();
  const read = await handedIn(client, table);
  const readAt = performance.now();
  const checked = await decided(client, read);
  const seconds = (performance.now() - begun) / 1000;
  const during = (await Promise.all(busy.map((one) => one.stop()))).flat();
  const { rows, outcomes, groups } = checked.report;
  if (rows !== ROWS) throw new Error(`${rows} rows were reported`);
  if (Object.values(outcomes).reduce((sum, n) => sum + n, 0) !== ROWS) throw new Error(JSON.stringify(outcomes));

  const [calmP95, busyP95] = [before, during].map((values) => quantile(values, 0.95));
  return {
    figures: [
      figure(`${ROWS} rows: handed in, mapped, validated, reported`, 's', [seconds], { goal: SECONDS }),
      figure('of it: until the file was read', 's', [(readAt - begun) / 1000]),
      figure('most memory of the process', 'MiB', [status(pid, 'VmHWM')], { goal: MEMORY_MIB }),
      figure('memory of the process before', 'MiB', [atRest]),
      figure('answers before', 'ms', before),
      figure('answers meanwhile', 'ms', during),
      figure('p95 meanwhile, of the p95 before', 'times', [busyP95 / calmP95], { goal: HARM }),
    ],
    outcomes,
    groups: groups.map(({ key, rows: held, values }) => ({ key, rows: held, like: values[0]?.hint ?? null })),
  };
});

async function until(client, id, states) {
  for (;;) {
    const { body } = await client.call('GET', `distributor-imports/${id}`);
    if (states.includes(body.state)) return body;
    if (!/ING$/.test(body.state))
      throw new Error(`The import is ${body.state}: ${JSON.stringify(body.fault ?? body.notice)}`);
    await delay(250);
  }
}

async function handedIn(client, bytes) {
  const type = 'application/octet-stream';
  const { body } = await client.deliver('POST', 'distributor-imports?name=distributors.xlsx', bytes, type);
  return until(client, body.id, ['READ']);
}

/** Takes the columns as they are suggested, and says what two words mean. */
async function decided(client, { id, columns, decisions }) {
  const fields = Object.fromEntries(columns.flatMap(({ place, field }) => (field ? [[place, field]] : [])));
  await client.call('PUT', `distributor-imports/${id}/decisions`, {
    ...decisions,
    columns: fields,
    words: { country: UNKNOWN_WORDS },
    cells: [],
  });
  return until(client, id, ['CHECKED']);
}

async function imported(client, bytes) {
  return decided(client, await handedIn(client, bytes));
}

// A list update against a tenant of 10,000 distributors under watch, each with its owners and officers: the SDN list of
// 2024-02-20 is in force and everybody has been screened, then the list of 2024-02-23 is imported over HTTP. Measured: from
// sending the file until the rescreening is done and proved, and that from when the version came into force, as the records
// say. Beside it a rescreening of everybody in full. `--parties N` for another size.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root } from '../setup/dependencies.mjs';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const LIST = 'ofac-sdn';
const GOAL = 10;
const { values } = parseArgs({ options: { parties: { type: 'string', default: '10000' } } });
const PARTIES = Number(values.parties);
const folder = join(root, '../shared/data/ofac/sdn_history');

const fileOf = (day) => [{ name: 'sdn.csv', bytes: readFileSync(join(folder, `sdn_${day}.csv`)) }];
/** Names by number, as they stand in a file. */
const namesOf = (day) =>
  new Map(
    readFileSync(join(folder, `sdn_${day}.csv`), 'latin1')
      .split('\n')
      .map((line) => /^(\d+),"([^"]+)"/.exec(line)?.slice(1))
      .filter(Boolean),
  );
/** Some of the names that the later list adds: those whom they are given to must be found. */
function newlyListed() {
  const before = namesOf('2024-02-20');
  const added = [...namesOf('2024-02-23')].filter(([ref]) => !before.has(ref));
  return added.filter((_, n) => n % 25 === 0).map(([, name]) => name);
}
const syllables = 'ka ro min tel va su der lo ni bra quin fe zol dan mir ost'.split(' ');
/** Names of people that nobody bears, hardly two of them the same. */
function madePeople(dice, count) {
  const word = (n) => Array.from({ length: n }, () => dice.pick(syllables)).join('');
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  return Array.from({ length: count }, () => `${capital(word(2))} ${capital(word(3))}`);
}
/** The newest rescreening, once it is done. */
async function newest(client, after) {
  for (;;) {
    const { rows } = (await client.call('GET', 'rescreenings?limit=1')).body;
    const [run] = rows;
    if (run?.state === 'FAILED') throw new Error('The rescreening failed');
    if (run?.state === 'DONE' && run.id !== after) return run;
    await delay(100);
    client.move();
  }
}
async function imported(client, day) {
  const { id } = (await client.upload(`lists/${LIST}/imports`, fileOf(day))).body;
  for (;;) {
    const { body: run } = await client.call('GET', `lists/${LIST}/imports/${id}`);
    if (run.state === 'FAILED' || run.held) throw new Error(JSON.stringify(run));
    if (run.state === 'DONE') return run;
    await delay(50);
  }
}
const secondsOf = ({ outcome }) => (Date.parse(outcome.completedAt) - Date.parse(outcome.startedAt)) / 1000;

await bench('rescreen', async (context) => {
  if (!existsSync(folder)) return { skipped: '../shared/data/ofac/sdn_history is not there' };
  const { say } = context;
  const code = await bundled('distributors');
  const house = await openHouse(context);
  await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { client, tenantId, userId } = await workedTenant(context, house, owner, 'bench-maker', { operator: true });
  await imported(client, '2024-02-20');
  let last = await newest(client, undefined);
  await populate(owner, chance(2024), PARTIES, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  await owner.query(`update distributor set state = 'APPROVED', suspension = null`);
  const { rows: people } = await owner.query(`select id from party order by id`);
  await owner.query(
    `update party p set native_name = u.name from unnest($1::uuid[], $2::text[]) u (id, name) where p.id = u.id`,
    [people.map(({ id }) => id), madePeople(chance(23), people.length)],
  );
  const listed = newlyListed();
  await owner.query(
    `update distributor d set native_name = u.name from unnest($1::text[]) with ordinality u (name, n)
     join (select id, row_number() over (order by id) as n from distributor) o using (n) where d.id = o.id`,
    [listed],
  );
  await owner.query('vacuum analyze');
  say(`${PARTIES} distributors; everybody is screened for the first time`);
  await client.call('POST', 'rescreenings', undefined, { 'Idempotency-Key': 'first' });
  last = await newest(client, last.id);
  await owner.query('vacuum analyze');
  say(`The first time: ${secondsOf(last)} s; now the list of 2024-02-23`);
  const begun = performance.now();
  await imported(client, '2024-02-23');
  const update = await newest(client, last.id);
  const whole = (performance.now() - begun) / 1000;
  const { outcome } = update;
  const { lists } = (await client.call('GET', 'lists')).body;
  const inForce = lists.find(({ list }) => list === LIST).inForceForTenant;
  if (outcome.searched < listed.length) throw new Error(`Only ${outcome.searched} of ${listed.length} were found`);
  if (outcome.enrolled !== PARTIES || outcome.searched + outcome.untouched !== PARTIES || outcome.notCovered !== 0) {
    throw new Error(`Not everybody is covered: ${JSON.stringify(outcome)}`);
  }
  await client.call('POST', 'rescreenings', undefined, { 'Idempotency-Key': 'second' });
  const full = await newest(client, update.id);
  return {
    figures: [
      figure('from the file to the proof', 's', [whole]),
      figure('from in force to the proof', 's', [(Date.parse(outcome.completedAt) - Date.parse(inForce)) / 1000], {
        goal: GOAL,
      }),
      figure('everybody in full', 's', [secondsOf(full)]),
    ],
    outcome: { ...outcome, listVersions: undefined },
  };
});

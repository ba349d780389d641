// A tenant of distributors under watch, screened through the SDN list of 2024-02-20, of whom some are on that of 2024-02-23.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../setup/dependencies.mjs';
import { bundled } from './bundled.mjs';
import { connected } from './database.mjs';
import { openHouse } from './house.mjs';
import { populate } from './population.mjs';
import { chance } from './random.mjs';
import { workedTenant } from './tenants.mjs';

export const LIST = 'ofac-sdn';
export const folder = join(root, '../shared/data/ofac/sdn_history');

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
export async function newest(client, after) {
  for (;;) {
    const { rows } = (await client.call('GET', 'rescreenings?limit=1')).body;
    const [run] = rows;
    if (run?.state === 'FAILED') throw new Error('The rescreening failed');
    if (run?.state === 'DONE' && run.id !== after) return run;
    await delay(100);
    client.move();
  }
}
export async function imported(client, day) {
  const { id } = (await client.upload(`lists/${LIST}/imports`, fileOf(day))).body;
  for (;;) {
    const { body: run } = await client.call('GET', `lists/${LIST}/imports/${id}`);
    if (run.state === 'FAILED' || run.held) throw new Error(JSON.stringify(run));
    if (run.state === 'DONE') return run;
    await delay(50);
  }
}
export const secondsOf = ({ outcome }) => (Date.parse(outcome.completedAt) - Date.parse(outcome.startedAt)) / 1000;

/** Opens a house with so many distributors under watch, screened once; `listed` of them are on the later list. */
export async function watchedTenant(context, parties) {
  const { say } = context;
  const code = await bundled('distributors');
  const house = await openHouse(context);
  await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { client, tenantId, userId } = await workedTenant(context, house, owner, 'bench-maker', { operator: true });
  await imported(client, '2024-02-20');
  let last = await newest(client, undefined);
  await populate(owner, chance(2024), parties, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  await owner.query(
    `update distributor set state = 'APPROVED', suspension = null, standing = jsonb_build_object('decision', 'APPROVED',
       'reviewId', id, 'decidedAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'approvedUntil', null, 'conditions', '[]'::jsonb)`,
  );
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
  say(`${parties} distributors; everybody is screened for the first time`);
  await client.call('POST', 'rescreenings', undefined, { 'Idempotency-Key': 'first' });
  last = await newest(client, last.id);
  await owner.query('vacuum analyze');
  say(`The first time: ${secondsOf(last)} s; now the list of 2024-02-23`);
  return { client, owner, listed, last };
}

// The check for doubles and for companies that come back, over HTTP, in a tenant of 100,000 distributors with 200,000 people
// beside them: what the form asks while somebody types, for companies that are there already and come back by one fact,
// and for new ones; and what the page of a record asks, with its people. Then how many of those that came back were found.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { lookAlikeRecord, returns } from './support/look-alike-records.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure, rounded } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 50;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 100_000);
const ASKED = 200;
const WARM = 30;

const recordOf = ({ row, parties }) => ({
  ...{ country: row.country, registryNumber: row.registry_number, address: row.address, website: row.website },
  contact: row.contact,
  legalName: { native: row.native_name, latin: row.latin_name, language: row.name_language },
  parties: parties.map(({ id, role, native_name: native, date_of_birth: dateOfBirth, nationality }) => ({
    ...{
      id,
      role,
      dateOfBirth,
      nationality,
      kind: 'PERSON',
      country: null,
      address: null,
      position: null,
      share: null,
    },
    name: { native, latin: null, language: null },
  })),
});

/** The keys of what was made, by the application's own code. */
async function keyed(owner, tenantId, made, { partyKeys, hashOf, KEY_METHOD }) {
  const columns = [[], [], []];
  for (const one of made) {
    for (const key of partyKeys(recordOf(one))) {
      columns[0].push(hashOf(key));
      columns[1].push(one.row.id);
      columns[2].push(key.partyId ?? one.row.id);
    }
  }
  await owner.query(
    `insert into party_key (tenant_id, key, distributor_id, party_id)
     select $1, k.* from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as k on conflict do nothing`,
    [tenantId, ...columns],
  );
  const ids = made.map(({ row }) => row.id);
  await owner.query(`update distributor set keyed = $2 where tenant_id = $3 and id = any ($1)`, [
    ids,
    KEY_METHOD,
    tenantId,
  ]);
}

async function fill(context, house, code) {
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const dice = chance(300_000);
  const tenant = await workedTenant(context, house, owner, 'bench-phoenix');
  const { tenantId, userId } = tenant;
  const known = [];
  let done = 0;
  const after = async (made) => {
    await keyed(owner, tenantId, made, code);
    for (const one of made.slice(0, Math.ceil((ASKED * 3 * made.length) / ALL)))
      known.push({ id: one.row.id, ...recordOf(one) });
    done += made.length;
    if (done % 20_000 === 0) context.say(`${done} distributors`);
  };
  const options = { ...code, tenantId, sponsors: [userId], now: Date.now(), record: lookAlikeRecord, after };
  await populate(owner, dice, ALL, options);
  await owner.query('vacuum analyze');
  const { rows } = await owner.query(
    `select (select count(*)::int from distributor) as distributors,
       (select count(*)::int from distributor) + (select count(*)::int from party) as parties,
       (select count(*)::int from party_key) as keys, pg_size_pretty(pg_total_relation_size('party_key')) as size`,
  );
  return { tenant, known, dice, population: rows[0] };
}

await bench('phoenix', async (context) => {
  const code = await bundled('phoenix');
  const house = await openHouse(context);
  await house.serve();
  const { tenant, known, dice, population } = await fill(context, house, code);
  const ask = (body) => tenant.client.call('POST', 'distributors/resemblances', body);
  const typed = ({ country, legalName, registryNumber, address, website, contact }) => ({
    ...{ country, legalName, registryNumber, address, website, contact },
  });

  const figures = [];
  const found = {};
  const cases = [...returns, ['that is new', () => lookAlikeRecord(dice)]];
  for (const [what, made] of cases) {
    const values = [];
    let [hits, cut, rows] = [0, 0, 0];
    for (let round = -WARM; round < ASKED; round++) {
      const record = known[(round + WARM) % known.length];
      const { body, ms } = await ask(typed(made(dice, record)));
      if (round < 0) continue;
      values.push(ms);
      rows += body.rows.length;
      if (body.rows.some(({ id }) => id === record.id)) hits += 1;
      if (body.notAllCompared.length > 0) cut += 1;
    }
    figures.push(figure(`a company ${what}`, 'ms', values, { goal: GOAL }));
    found[what] = { asked: ASKED, found: hits, saidNotToBeWhole: cut, rowsEach: rounded(rows / ASKED) };
    context.say(`${what}: ${hits} of ${ASKED} found`);
  }
  const values = [];
  for (let round = -WARM; round < ASKED; round++) {
    const { id } = known[(round + WARM) % known.length];
    const { ms } = await tenant.client.call('GET', `distributors/${id}/resemblances`);
    if (round >= 0) values.push(ms);
  }
  figures.push(figure('a record on file, with its people', 'ms', values, { goal: GOAL }));
  return { figures, population, found };
});

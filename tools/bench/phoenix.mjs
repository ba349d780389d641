// The check for doubles and for companies that come back, over HTTP, in a tenant of 100,000 distributors with 200,000 people
// beside them: what the form asks while somebody types, for companies that are there already and come back by one fact,
// and for new ones; and what the page of a record asks, with its people. Then how many of those that came back were found.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { filledTenant } from './support/filled-tenant.mjs';
import { openHouse } from './support/house.mjs';
import { keyed, recordOf } from './support/keyed-records.mjs';
import { lookAlikeRecord, returns } from './support/look-alike-records.mjs';
import { figure, rounded } from './support/statistics.mjs';

const GOAL = 50;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 100_000);
const ASKED = 200;
const WARM = 30;

await bench('phoenix', async (context) => {
  const code = await bundled('phoenix');
  const house = await openHouse(context);
  await house.serve();
  const { tenant, known, dice, population } = await filledTenant(context, house, code, {
    ...{ name: 'bench-phoenix', seed: 300_000, count: ALL, kept: ASKED * 3, record: lookAlikeRecord, recordOf },
    index: (owner, tenantId, made) => keyed(owner, tenantId, made, code),
    size: `(select count(*)::int from party_key) as keys, pg_size_pretty(pg_total_relation_size('party_key')) as size`,
  });
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

// Coverage of an order of 100 lines over HTTP in a tenant of 50,000 attestations: the distributor that is asked about has
// ten in force with a hundred items each. Goal: p95 of 100 ms. Beside it the map of what is covered where.
// `BENCH_STATEMENTS` for another size.
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 100;
const ALL = Number(process.env.BENCH_STATEMENTS ?? 50_000);
const DISTRIBUTORS = 2_500;
const [WARM, ROUNDS] = [5, 100];
const [OWN, ITEMS, LINES] = [10, 100, 100];
const BATCH = 2_000;

const part = (one, n) => `TC${one}X${n}`;
const author = (actorId) => ({
  ...{ kind: 'user', actorId, personId: actorId, onBehalfOf: null, at: '2026-02-01T09:00:00.000Z' },
});

/** An attestation in force, as it is kept. */
function record(id, distributorId, by) {
  return {
    ...{ id, distributorId, dueAt: '2026-02-15T09:00:00.000Z', note: null, supersedes: null },
    template: { id: 'general-end-use', kind: 'T1', version: 1 },
    ...{ state: 'ACCEPTED', answers: [], corrections: [], number: 1, signatures: [], begun: null },
    ...{ validFrom: '2026-02-01', validTo: '2099-02-01', findings: [], open: { ATTENTION: 0, INQUIRE: 0, STOP: 0 } },
    ...{ judgedAt: '2026-02-02T09:00:00.000Z', reason: null, told: [], restsOn: null },
    ...{ asked: author(by), changed: author(by), version: 4 },
  };
}

const cell = (text) => ({ type: 'TEXT', text });
/** What was signed under it: items, destinations and nobody who is named as an end user. */
function content(id, distributorId, one, items) {
  const rows = Array.from({ length: items }, (_, n) => ({
    id: String(n + 1),
    cells: {
      ...{ partNumber: cell(part(one, n)), description: cell('Thermal camera'), hs6: cell('8525.89') },
      ...{ quantity: { type: 'NUMBER', number: 1000 }, unit: { type: 'CHOICE', choice: 'PCS' } },
    },
  }));
  return {
    ...{ format: 'downstream-end-use-statement', formatVersion: 1, id, number: 1, language: 'en' },
    template: { id: 'general-end-use', kind: 'T1', version: 1, sha256: 'a'.repeat(64) },
    ...{ governingLanguage: 'en', supplier: { name: 'Maker' } },
    distributor: { id: distributorId, name: { native: 'Bench', latin: null, language: null } },
    answers: [
      { question: 'items', answer: { type: 'ROWS', rows } },
      { question: 'destinations', answer: { type: 'COUNTRIES', countries: ['KZ', 'DE'] } },
    ],
    ...{ clauses: [], signers: ['ISSUER'] },
    validity: { from: '2026-02-01', to: '2099-02-01', singleTransaction: false, endsWithQuantity: true },
  };
}

const statements = {
  attestation: `insert into attestation (tenant_id, id, distributor_id, kind, state, due_at, valid_from, valid_to, usable, record,
      version, event_id)
    select $1, id, d, 'T1', 'ACCEPTED', '2026-02-15', '2026-02-01', '2099-02-01', true, record, 4, event
    from jsonb_to_recordset($2) as a (id uuid, d uuid, record jsonb, event uuid)`,
  content: `insert into attestation_content (tenant_id, id, attestation_id, distributor_id, number, content, sha256, renditions,
      event_id)
    select $1, gen_random_uuid(), id, d, 1, content, repeat('a', 64), '{}', event
    from jsonb_to_recordset($2) as a (id uuid, d uuid, content jsonb, event uuid)`,
  lines: `insert into attestation_line (tenant_id, id, attestation_id, distributor_id, row, part_key, hs6, unit, attested, event_id)
    select $1, gen_random_uuid(), a.id, a.d, r ->> 'id', r -> 'cells' -> 'partNumber' ->> 'text', '852589', 'PCS', 1000, a.event
    from jsonb_to_recordset($2) as a (id uuid, d uuid, content jsonb, event uuid),
      jsonb_array_elements(a.content -> 'answers' -> 0 -> 'answer' -> 'rows') r`,
};

await bench('coverage', async (context) => {
  const { say } = context;
  const code = await bundled('distributors');
  const house = await openHouse(context);
  await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { client, tenantId, userId } = await workedTenant(context, house, owner, 'bench-coverage');
  const dice = chance(6);
  await populate(owner, dice, DISTRIBUTORS, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  const { rows: them } = await owner.query(`select id, event_id as event from distributor where tenant_id = $1`, [
    tenantId,
  ]);
  const [asked, ...others] = them;
  const make = ({ id: d, event }, one, items) => {
    const id = dice.uuid(Date.now());
    return { id, d, event, record: record(id, d, userId), content: content(id, d, one, items) };
  };
  const write = async (made) => {
    for (const statement of Object.values(statements)) await owner.query(statement, [tenantId, JSON.stringify(made)]);
  };
  await write(Array.from({ length: OWN }, (_, one) => make(asked, one, ITEMS)));
  for (let done = OWN; done < ALL; done += BATCH) {
    await write(
      Array.from({ length: Math.min(BATCH, ALL - done) }, (_, n) => make(others[(done + n) % others.length], 0, 2)),
    );
  }
  await owner.query('vacuum analyze');
  say(`${ALL} attestations of ${DISTRIBUTORS} distributors`);

  const order = (round) => ({
    distributor: asked.id,
    lines: Array.from({ length: LINES }, (_, n) => ({
      ...{ id: String(n), partNumber: part((n + round) % OWN, n), hs6: '852589', amount: '3', unit: 'pcs' },
      ...{ destination: n % 2 ? 'KZ' : 'DE', endUser: null, kinds: ['T1'] },
    })),
  });
  const [covered, mapped] = [[], []];
  for (let round = -WARM; round < ROUNDS; round++) {
    const answer = await client.call('POST', 'statements/coverage', order(round + WARM));
    const stands = answer.body.lines.filter((line) => line.covered).length;
    if (stands !== LINES) throw new Error(`Only ${stands} lines are covered: ${JSON.stringify(answer.body.lines[0])}`);
    const map = await client.call('GET', `statements/coverage?distributor=${asked.id}`);
    if (round < 0) continue;
    covered.push(answer.ms);
    mapped.push(map.ms);
  }
  return {
    figures: [
      figure(`an order of ${LINES} lines`, 'ms', covered, { goal: GOAL }),
      figure('the map of what is covered where', 'ms', mapped),
    ],
    statements: ALL,
  };
});

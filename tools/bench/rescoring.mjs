// Everybody rated anew by a version of the risk model that comes into force, through the job and the database: distributors
// with a stored rating each, a draft with another threshold tried on all of them, published, and the time until the last one is
// recorded with the reason MODEL_CHANGE. `BENCH_DISTRIBUTORS` for another size.
import { setTimeout as delay } from 'node:timers/promises';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 60;
const ALL = Number(process.env.BENCH_DISTRIBUTORS ?? 100_000);
const MADE = Math.min(ALL, 2_000);
const BATCH = 1_000;
const key = (name) => ({ 'Idempotency-Key': `bench-rescoring-${name}` });
const SOMEBODY_ELSE = '01990000-0000-7000-8000-0000000000ff';

/** What a made distributor is rated by and as, with the hashes that a row has. */
function ratedOf(code, { facts: known }, { model, lists, at }) {
  const day = code.CONTROL_DAY;
  const facts = { ...known, 'checks.results': { value: [], source: 'K01', asOf: day } };
  const outcomes = code.flagOutcomes({ facts, day, lists, mandatory: model.mandatory });
  const flags = code.raisedOf(outcomes).map((one) => code.raise(one, at));
  const rating = code.rate({ facts, flags, lists, day, model });
  const hash = code.contentHash;
  return {
    ...{ facts, flags, rating, factsSha: hash(facts), flagsSha: hash(flags), sha: hash(rating) },
    tier: rating.tier === 'UNRATED' ? null : rating.tier === 'PROHIBITED' ? 'HIGH' : rating.tier,
  };
}

/** A rating of each distributor of the tenant, as the use case would have kept it. */
async function ratings(owner, code, { tenantId, modelId, rated, lists }) {
  const listsSha = code.contentHash(lists);
  await owner.query(`insert into rating_lists (tenant_id, sha256, lists) values ($1, $2, $3) on conflict do nothing`, [
    ...[tenantId, listsSha, JSON.stringify(lists)],
  ]);
  const { rows } = await owner.query(`select id, event_id from distributor where tenant_id = $1 order by id`, [
    tenantId,
  ]);
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH).map((row, i) => ({ ...row, ...rated[(from + i) % rated.length] }));
    const of = (pick) => part.map(pick);
    await owner.query(
      `insert into rating_facts (tenant_id, distributor_id, sha256, facts)
       select $1, id, sha, facts::jsonb from unnest($2::uuid[], $3::text[], $4::text[]) r (id, sha, facts)`,
      [tenantId, of(({ id }) => id), of(({ factsSha }) => factsSha), of(({ facts }) => JSON.stringify(facts))],
    );
    await owner.query(
      `insert into risk_rating (tenant_id, id, distributor_id, number, at, reason, model_id, facts_sha256, lists_sha256, flags,
         flags_sha256, rating, sha256, tier, score, event_id)
       select $1, gen_random_uuid(), r.id, 1, now() - interval '1 day', 'FACT_CHANGED', $2, r.facts, $3, r.flags::jsonb, r.flags_sha,
         r.rating::jsonb, r.sha, r.rating::jsonb ->> 'tier', (r.rating::jsonb ->> 'score')::int, r.event
       from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::uuid[])
         r (id, facts, flags, flags_sha, rating, sha, event)`,
      [
        ...[tenantId, modelId, listsSha, of(({ id }) => id), of(({ factsSha }) => factsSha)],
        ...[of(({ flags }) => JSON.stringify(flags)), of(({ flagsSha }) => flagsSha)],
        ...[of(({ rating }) => JSON.stringify(rating)), of(({ sha }) => sha), of(({ event_id }) => event_id)],
      ],
    );
    await owner.query(
      `with t as (select * from unnest($2::uuid[], $3::text[]) t (id, tier)), d as (
         update distributor set tier = t.tier from t where distributor.tenant_id = $1 and distributor.id = t.id)
       insert into rated_tier (tenant_id, distributor_id, tier) select $1, id, tier from t where tier is not null`,
      [tenantId, of(({ id }) => id), of(({ tier }) => tier)],
    );
  }
}

/** Looks until a run over everybody has ended. @returns what came of it */
async function ended(client, id, which) {
  for (;;) {
    const { body } = await client.call('GET', 'risk-models');
    const run = body.models.find((one) => one.id === id)[which];
    if (run?.state === 'DONE') return run;
    if (run?.state === 'FAILED' || run?.state === 'CANCELLED') throw new Error(JSON.stringify(run));
    await delay(200);
    client.move();
  }
}

await bench('rescoring', async (context) => {
  const code = await bundled('rescoring');
  const house = await openHouse(context);
  await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { tenantId, userId, client } = await workedTenant(context, house, owner, 'bench-rescoring');
  await populate(owner, chance(60_100_000), ALL, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  // The chain of events that each begins with, so that a tier that moves is told to it.
  await owner.query(
    `insert into subject_head (tenant_id, kind, id, seq, leaf, at, party_id, event_id)
     select tenant_id, subject_kind, subject_id, subject_seq, leaf, at, party_id, id from audit_event
     where tenant_id = $1 and subject_kind = 'distributor'`,
    [tenantId],
  );
  const { body: before } = await client.call('GET', 'risk-models');
  const [present] = before.models;
  const at = `${code.CONTROL_DAY}T09:00:00.000Z`;
  const [lists, model] = [code.countryListsAt(at), code.modelInForce('standard', at)];
  const rated = code.honestDistributors(1, MADE).map((one) => ratedOf(code, one, { model, lists, at }));
  await ratings(owner, code, { tenantId, modelId: present.id, rated, lists });
  // What autovacuum does by itself some time after such a load.
  await owner.query('vacuum analyze');
  context.say(`${ALL} distributors with a rating each`);

  const settings = { ...present.settings, thresholds: { MEDIUM: 34, HIGH: 60 } };
  const { body: draft } = await client.call('POST', 'risk-models', { source: 'Benchmark', settings }, key('draft'));
  let begun = performance.now();
  await client.call('POST', `risk-models/${draft.id}/shadow-runs`, {}, key('trial'));
  const trial = await ended(client, draft.id, 'shadowRun');
  const tried = (performance.now() - begun) / 1000;
  context.say(`tried: ${Math.round(tried)} s, ${trial.outcome.shadow.up} up, ${trial.outcome.shadow.down} down`);
  // The one person there is publishes what somebody else has drafted.
  await owner.query(
    `update risk_model set drafted = jsonb_set(drafted, '{personId}', to_jsonb($2::text)) where id = $1`,
    [...[draft.id, SOMEBODY_ELSE]],
  );
  begun = performance.now();
  await client.call('POST', `risk-models/${draft.id}/publication`, { effectiveFrom: null });
  const { outcome } = await ended(client, draft.id, 'rescoring');
  const rescored = (performance.now() - begun) / 1000;
  const { rows } = await owner.query(
    `select count(*)::int as n, count(distinct distributor_id)::int as parties from risk_rating
     where tenant_id = $1 and model_id = $2 and reason = 'MODEL_CHANGE'`,
    [tenantId, draft.id],
  );
  if (rows[0].n !== ALL || rows[0].parties !== ALL) throw new Error(`Recorded: ${JSON.stringify(rows[0])}`);
  const some = await owner.query(`select distributor_id as id from risk_rating where model_id = $1 limit 5`, [
    draft.id,
  ]);
  for (const { id } of some.rows) {
    const { body } = await client.call('GET', `distributors/${id}/ratings/2`);
    if (body.replay.outcome !== 'SAME') throw new Error(`Rating 2 of ${id}: ${JSON.stringify(body.replay)}`);
  }
  const many = ALL.toLocaleString('en');
  return {
    figures: [
      figure(`a draft tried on ${many} distributors`, 's', [tried]),
      figure(`${many} distributors rated anew and recorded`, 's', [rescored], { goal: GOAL }),
    ],
    moves: outcome.moves,
    stability: trial.outcome.shadow.stability,
  };
});

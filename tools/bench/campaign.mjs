// A campaign of 1,000 invitations: everybody of a tenant is asked for one statement over HTTP, a worker asks each in a
// transaction of its own, and each mail goes out by SMTP to a server that takes it. Measured: until the last one was asked,
// until the last mail was taken, and how often the progress that is served moved on meanwhile. `BENCH_INVITATIONS` for
// another size.
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { populate } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure } from './support/statistics.mjs';
import { workedTenant } from './support/tenants.mjs';

const GOAL = 60;
const ALL = Number(process.env.BENCH_INVITATIONS ?? 1_000);
const CAMPAIGN = { kind: 'T4', which: { kind: 'FILTER' }, onlyMissing: true };

/** A mail server that takes everything and counts whom it was for. */
async function openInbox({ atEnd }) {
  const taken = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      stream.resume().once('end', () => {
        for (const { address } of envelope.rcptTo) taken.set(address, (taken.get(address) ?? 0) + 1);
        done();
      });
    },
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  atEnd(() => new Promise((closed) => server.close(closed)));
  return { port: server.server.address().port, taken };
}

/** Lets somebody of every distributor be written to. */
const contacts = `insert into user_account (tenant_id, id, email, name, language, person_id, party_id, roles, offices, operator, state,
    created_at, version, event_id)
  select d.tenant_id, gen_random_uuid(), 'contact@' || d.id || '.example', 'Kim Contact', 'en', gen_random_uuid(), d.id,
    '{contact}', '{}', false, 'INVITED', now(), 1, d.event_id
  from distributor d where d.tenant_id = $1`;

await bench('campaign', async (context) => {
  const { say } = context;
  const inbox = await openInbox(context);
  const mail = { SMTP_URL: `smtp://127.0.0.1:${inbox.port}`, MAIL_FROM: 'Bench <bench@maker.example>' };
  const code = await bundled('distributors');
  const house = await openHouse(context);
  const first = await house.serve();
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { client, tenantId, userId } = await workedTenant(context, house, owner, 'bench-campaign');
  await populate(owner, chance(4), ALL, { ...code, tenantId, sponsors: [userId], now: Date.now() });
  await owner.query(`update distributor set state = 'APPROVED', suspension = null where tenant_id = $1`, [tenantId]);
  await owner.query(contacts, [tenantId]);
  await owner.query('vacuum analyze');
  // The invitation of the analyst was read where mail is kept; from here on it goes out by SMTP.
  await first();
  Object.assign(house.env, mail);
  await house.serve();
  const preview = await client.call('POST', 'statement-campaigns/preview', CAMPAIGN);
  if (preview.body.asks !== ALL) throw new Error(`Only ${preview.body.asks} would be asked`);
  say(`${ALL} distributors; the preview took ${Math.round(preview.ms)} ms`);

  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const started = await client.call(
    'POST',
    'statement-campaigns',
    { ...CAMPAIGN, title: 'Everybody', expected: ALL },
    { 'Idempotency-Key': 'campaign' },
  );
  const looks = new Set();
  let [asked, mailed] = [undefined, undefined];
  while (!asked || mailed === undefined) {
    const { body } = await client.call('GET', `statement-campaigns/${started.body.id}`);
    looks.add(body.counts.asked);
    if (body.state === 'DONE') asked ??= { at: seconds(), counts: body.counts };
    if (inbox.taken.size >= ALL) mailed ??= seconds();
    if (seconds() > GOAL * 5)
      throw new Error(`${inbox.taken.size} mails after ${seconds()} s: ${JSON.stringify(body)}`);
    await delay(250);
  }
  if (asked.counts.asked !== ALL) throw new Error(`Not everybody was asked: ${JSON.stringify(asked.counts)}`);
  const twice = [...inbox.taken.values()].filter((n) => n > 1).length;
  if (twice > 0) throw new Error(`${twice} were written to twice`);
  return {
    figures: [
      figure('preview', 'ms', [preview.ms]),
      figure('the answer to the start', 'ms', [started.ms]),
      figure('until everybody was asked', 's', [asked.at], { goal: GOAL }),
      figure('until the last mail was taken', 's', [mailed], { goal: GOAL }),
    ],
    invitations: ALL,
    looksThatMoved: looks.size,
  };
});

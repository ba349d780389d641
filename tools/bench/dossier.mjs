// A dossier of a log of 10,000 events: exported the way an auditor does it (asked for over HTTP, made by a worker, a ZIP
// on disk at the end), and verified offline by the verify.mjs that lies in the ZIP and by the command line. The events
// are revisions of 200 distributors in the demo tenant, written through the outbox with their rows. Beside it what
// cannot be saved: reading the same rows and compressing them, and unpacking the ZIP and hashing what is in it.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { openClient } from './support/client.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { figure, ratio } from './support/statistics.mjs';

const EVENTS = 10_000;
const DISTRIBUTORS = 200;
const ROUNDS = 5;

async function timed(values, work) {
  const begun = performance.now();
  const result = await work();
  values.push((performance.now() - begun) / 1000);
  return result;
}

/** Writes so many events through the outbox, each with the row it tells of. */
async function write({ atEnd, say }, house, who, count) {
  const code = await bundled('writing');
  const { app: appUrl, ops: opsUrl } = house.addresses;
  const writing = await code.openWriting({ appUrl, opsUrl, keyFile: join(house.folder, 'unused-key.pem') });
  atEnd(() => writing.close());
  const add = (tx, contract, filed) =>
    writing.outbox.add(tx, contract, { subject: filed.id, party: code.partyOf(filed.id), state: code.stateOf(filed) });
  const each = count / DISTRIBUTORS;
  for (let n = 0; n < DISTRIBUTORS; n++) {
    const model = code.aDistributor({ id: writing.ids.next(), standing: null });
    const first = { ...model, parties: model.parties.map((party) => ({ ...party, id: writing.ids.next() })) };
    await writing.tenants.within(who, async (tx) => {
      await writing.rows.insert(tx, first, (await add(tx, code.distributorRegistered, first)).id);
      for (let seq = 2; seq <= each; seq++) {
        const before = await writing.rows.lock(tx, first.id);
        const after = { ...before, website: `https://v${seq}.example`, version: seq };
        await writing.rows.update(tx, before, after, (await add(tx, code.distributorRevised, after)).id);
      }
    });
    if (n % 50 === 49) say(`${(n + 1) * each} of ${count} events`);
  }
}

/** Waits until nothing is to be relayed or sealed any more. */
async function settled(owner) {
  for (;;) {
    const { rows } = await owner.query(
      `select (select count(*) from outbox where relayed_at is null) + (select count(*) from seal_queue) as waiting`,
    );
    if (Number(rows[0].waiting) === 0) return;
    await delay(100);
  }
}

async function exported(auditor) {
  const key = { 'Idempotency-Key': randomUUID() };
  const { id } = (await auditor.call('POST', 'audit/dossiers', { scope: { kind: 'log' } }, key)).body;
  for (;;) {
    const { body } = await auditor.call('GET', `audit/dossiers/${id}`);
    if (body.state === 'FAILED') throw new Error(body.error);
    if (body.state === 'DONE') return body;
    await delay(20);
  }
}

await bench('dossier', async (context) => {
  const { readZip } = await bundled('zip');
  const house = await openHouse(context, { demo: true });
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const { rows } = await owner.query(
    `select tenant_id, id, person_id from user_account where email = 'ana@halden.example'`,
  );
  const [{ tenant_id: tenantId, id: userId, person_id: personId }] = rows;
  const who = { tenantId, actor: { kind: 'user', id: userId, personId }, requestId: 'bench' };
  await write(context, house, who, EVENTS);
  await house.serve();
  await settled(owner);
  const auditor = openClient(house.base);
  context.atEnd(() => auditor.close());
  await auditor.signIn('edgar@audit.example');

  const taken = { export: [], mjs: [], cli: [], read: [], unpack: [] };
  let last;
  for (let round = 0; round < ROUNDS; round++) {
    last = await timed(taken.export, () => exported(auditor));
    context.say(`Exported ${last.events} events in ${taken.export.at(-1).toFixed(1)} s`);
  }
  if (last.events < EVENTS) throw new Error(`The dossier holds ${last.events} events`);
  const zip = join(house.folder, 'dossier.zip');
  const { bytes } = await auditor.download(`audit/dossiers/${last.id}/file`);
  writeFileSync(zip, bytes);
  const members = await readZip(zip);
  const verifier = join(house.folder, 'verify.mjs');
  writeFileSync(verifier, members.get('verify.mjs'));

  for (let round = 0; round < ROUNDS; round++) {
    // Both end with 0 for a dossier that is intact, and for no other.
    await timed(taken.mjs, () => promisify(execFile)(process.execPath, [verifier, zip]));
    await timed(taken.cli, () => house.run(['cli', 'verify', zip]));
    await timed(taken.read, async () => {
      const texts = [];
      for (const [table, column] of Object.entries({ audit_event: 'bytes', personal_value: 'value::text' })) {
        const found = await owner.query(`select ${column} as text from ${table} where tenant_id = $1`, [tenantId]);
        texts.push(...found.rows.map(({ text }) => text));
      }
      deflateRawSync(texts.join('\n'));
    });
    await timed(taken.unpack, async () => {
      for (const content of (await readZip(zip)).values()) createHash('sha256').update(content).digest();
    });
  }

  const exporting = figure('export: asked for over HTTP to ZIP on disk', 's', taken.export, { goal: 10 });
  const byScript = figure('verified by verify.mjs', 's', taken.mjs, { goal: 5 });
  const byCommand = figure('verified by the command line', 's', taken.cli, { goal: 5 });
  const read = figure('reading the rows and compressing them', 's', taken.read);
  const unpack = figure('unpacking the ZIP and hashing it', 's', taken.unpack);
  return {
    figures: [exporting, byScript, byCommand, read, unpack],
    ratios: [ratio(exporting, read), ratio(byScript, unpack), ratio(byScript, byCommand)],
    dossier: { events: last.events, zipBytes: bytes.length, files: members.size },
  };
});

// What it costs that no change goes without its event. A distributor is revised (read and locked, changed, written) in a
// transaction with its event, as the use cases do it, and in turns the very same without the event; commits reach the
// disk. Then how fast waiting events get their places in the sealed log.
import { join } from 'node:path';
import { bench } from './support/bench.mjs';
import { bundled } from './support/bundled.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { silentTenant } from './support/population.mjs';
import { chance } from './support/random.mjs';
import { figure, median, quantile, ratio, rounded } from './support/statistics.mjs';

const WRITES = 1_000;
const WARM = 50;
const DISTRIBUTORS = 50;
const LOGS = 3;
const EVENTS_PER_LOG = 5_000;
const EVENTS_PER_TRANSACTION = 100;
const GOAL = 2;

const clocked = async (work) => {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
};

await bench('append', async (context) => {
  const house = await openHouse(context);
  const code = await bundled('writing');
  const keyFile = join(house.folder, 'bench-key.pem');
  const writing = await code.openWriting({ appUrl: house.addresses.app, opsUrl: house.addresses.ops, keyFile });
  context.atEnd(() => writing.close());
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const dice = chance(2);
  const someone = async (slug) => {
    const { tenantId, sponsors } = await silentTenant(owner, dice, slug, Date.now());
    return { tenantId, actor: { kind: 'user', id: sponsors[0], personId: sponsors[0] }, requestId: 'bench' };
  };

  const add = (tx, contract, filed) =>
    writing.outbox.add(tx, contract, { subject: filed.id, party: code.partyOf(filed.id), state: code.stateOf(filed) });
  const register = async (who) => {
    const id = writing.ids.next();
    const model = code.aDistributor({ id, standing: null });
    const filed = { ...model, parties: model.parties.map((party) => ({ ...party, id: writing.ids.next() })) };
    const written = await writing.tenants.within(who, async (tx) => {
      const event = await add(tx, code.distributorRegistered, filed);
      await writing.rows.insert(tx, filed, event.id);
      return event;
    });
    return { id, filed, eventId: written.id };
  };
  /** Revises a distributor; how long it took, and the append in it. */
  const revise = async (who, { id, eventId }, round, withEvent) => {
    let append;
    const { ms } = await clocked(() =>
      writing.tenants.within(who, async (tx) => {
        const before = await writing.rows.lock(tx, id);
        const after = { ...before, website: `https://r${round}.example`, version: before.version + 1 };
        let made = eventId;
        if (withEvent) {
          const appended = await clocked(() => add(tx, code.distributorRevised, after));
          append = appended.ms;
          made = appended.result.id;
        }
        await writing.rows.update(tx, before, after, made);
      }),
    );
    return { ms, append };
  };

  const who = await someone('bench-writes');
  const subjects = [];
  for (let n = 0; n < DISTRIBUTORS; n++) subjects.push(await register(who));
  const taken = { with: [], without: [], append: [] };
  for (let round = -WARM; round < WRITES; round++) {
    const subject = subjects[(round + WARM) % DISTRIBUTORS];
    // Who goes first changes, so that neither is always the one with the warm pages.
    const order = round % 2 === 0 ? [true, false] : [false, true];
    for (const withEvent of order) {
      const { ms, append } = await revise(who, subject, round, withEvent);
      if (round < 0) continue;
      taken[withEvent ? 'with' : 'without'].push(ms);
      if (withEvent) taken.append.push(append);
    }
  }
  context.say(`${WRITES} writes each way`);
  const small = [];
  for (let round = -WARM; round < WRITES; round++) {
    const hold = code.aHold({ id: writing.ids.next() });
    const news = { subject: hold.id, party: null, state: hold };
    const add = (tx) => clocked(() => writing.outbox.add(tx, code.holdPlaced, news));
    const { ms } = await writing.tenants.within(who, add);
    if (round >= 0) small.push(ms);
  }

  const sealing = [];
  for (let log = 0; log < LOGS; log++) {
    const other = await someone(`bench-log-${log}`);
    const { filed } = await register(other);
    for (let n = 0; n < EVENTS_PER_LOG; n += EVENTS_PER_TRANSACTION) {
      await writing.tenants.within(other, async (tx) => {
        for (let m = 0; m < EVENTS_PER_TRANSACTION; m++) await add(tx, code.distributorRevised, filed);
      });
    }
    const { ms, result: sealed } = await clocked(() => writing.sealer.seal(other.tenantId));
    if (sealed !== EVENTS_PER_LOG + 1) throw new Error(`${sealed} events were sealed`);
    sealing.push(ms);
    context.say(`${log + 1} of ${LOGS} logs: ${Math.round((sealed / ms) * 1000)} events/s`);
  }

  const withEvent = figure('revising a distributor, with its event', 'ms', taken.with);
  const without = figure('the same without the event', 'ms', taken.without);
  const append = figure('the append inside the transaction', 'ms', taken.append, { goal: GOAL });
  const smallAppend = figure('the append of a small event (a hold)', 'ms', small, { goal: GOAL });
  const differences = {
    what: 'overhead: with the event less without, median by median and p95 by p95',
    unit: 'ms',
    n: WRITES,
    median: rounded(median(taken.with) - median(taken.without)),
    p95: rounded(quantile(taken.with, 0.95) - quantile(taken.without, 0.95)),
    goal: GOAL,
    judged: 'p95',
  };
  return {
    figures: [
      { ...differences, met: differences.p95 <= GOAL },
      append,
      smallAppend,
      withEvent,
      without,
      figure(`sealing ${EVENTS_PER_LOG + 1} waiting events`, 'ms', sealing),
    ],
    ratios: [ratio(withEvent, without)],
    sealedPerSecond: Math.round(((EVENTS_PER_LOG + 1) / median(sealing)) * 1000),
  };
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { coverageHash, subjectsFingerprint } from '@downstream/checks/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import { HOUR, systemContext, type Context, type DistributorId, type EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { SettableClock, withoutTrigger } from '@downstream/platform/testing';
import request from 'supertest';
import { CheckDirectory } from './check-directory';
import { sha256 } from './lists/list-version-builder';
import { Hits } from './persistence/hits';
import { Rescreenings, type RescreeningState } from './persistence/rescreenings';
import { isEnrolled } from './screening/enrolled';
import { NightlyRescreening } from './screening/nightly-rescreening';
import { subjectsOf } from './screening/subjects-of';
import { openScreeningDesk, without, type ScreeningDesk } from './testing/screening-desk';
import { RequestRescreening } from './use-cases/request-rescreening';
import { Rescreen } from './use-cases/rescreen';
import { ScreenDistributor } from './use-cases/screen-distributor';
import { standing } from './views/screening-standing';

let desk: ScreeningDesk;
let machine: Context;
const clock = new SettableClock();
const listed = { name: 'Gennady Sorokhtin', born: '1979-03-14' };
const ids: DistributorId[] = [];

/** The listed man of the sample under another name, so that nobody submitted is he. */
const renamed = (text: string): string => text.replaceAll('SOROKHTIN, Gennady Pavlovich', 'VALDEMARSSON, Torfi');

beforeAll(async () => {
  desk = await openScreeningDesk({ clock });
  machine = systemContext('screener', desk.tenantId, 'test');
  await desk.bringIn(renamed);
  // What is settled here, nobody has voted on.
  await withoutTrigger(desk.world.database, 'hit', 'hit_settled_on_update');
  for (const [name, director] of [
    ['Quiet Harbour Instruments', undefined],
    ['Fjordlys Optikk AS', undefined],
    ['Lune Optics SARL', listed],
    ['Terre Haute Instruments', { name: 'Torfi Valdemarsson' }],
  ] as const) {
    ids.push(await desk.submit(name, 'FI', director));
    await desk.world.settle();
    clock.advance(1_000);
  }
});
afterAll(() => desk.world.close());

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => desk.world.tenants.within(desk.ana.context, work);
const outcomes = (): Promise<RescreeningState[]> => within((tx) => desk.world.get(Rescreenings).all(tx));
const last = async (): Promise<RescreeningState> => {
  const found = (await outcomes()).at(-1);
  if (!found) throw new Error('Nobody was screened again');
  return found;
};
const resultOf = async (id: DistributorId) => {
  const now = await within((tx) => desk.world.get(CheckDirectory).standing(tx, id));
  return now && standing(now).result;
};
const hitsNow = () =>
  within(async (tx) => {
    const rows: { line: string }[] = await tx.query(
      `select distributor_id || ' ' || party_id || ' ' || ref || ' ' || hit_state || ' ' || score as line from hit order by 1`,
    );
    return rows.map(({ line }) => line);
  });
const request_ = () => within((tx) => desk.world.get(RequestRescreening).in(tx, 'ASKED'));
const runsCount = () =>
  within(async (tx) => {
    const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from check_run`);
    return row?.n ?? 0;
  });

describe('a version that comes into force', () => {
  it('has those searched for whom its changes touch, and proves the others untouched', async () => {
    const before = await runsCount();
    await desk.bringIn();
    const outcome = await last();
    expect(outcome).toMatchObject({ reason: 'LIST', method: 'CHANGES', enrolled: 4, searched: 2, untouched: 2 });
    expect(outcome.notCovered).toEqual([]);
    expect(outcome.changes).toMatchObject({ list: 'ofac-sdn', added: 0, changed: 2, removed: 0 });
    expect(outcome.runs.map(({ distributorId }) => distributorId).sort()).toEqual([ids[2], ids[3]].sort());
    expect(await runsCount()).toBe(before + 2);
    expect(await Promise.all(ids.map(resultOf))).toEqual(['CLEAR', 'CLEAR', 'POTENTIAL_MATCH', 'CLEAR']);
  });

  it('is proved by a hash over the parties as they were screened, which anybody can work out again', async () => {
    const parties = await within(async (tx) => {
      const found = [];
      for await (const distributor of desk.world.get(DistributorDirectory).all(tx)) {
        if (!isEnrolled(distributor.state)) continue;
        found.push({ id: distributor.id, fingerprint: subjectsFingerprint(subjectsOf(distributor), sha256) });
      }
      return found;
    });
    expect((await last()).coverageHash).toBe(coverageHash(parties, sha256));
  });

  it('makes the same hits as screening everybody in full', async () => {
    const before = await hitsNow();
    for (const id of ids) await desk.world.get(ScreenDistributor).run(desk.ana.context, id);
    expect(await hitsNow()).toEqual(before);
  });

  it('that takes an entry out touches who has, or had, a hit on it', async () => {
    const [hit] = await within((tx) => desk.world.get(Hits).ofDistributor(tx, ids[2] as DistributorId));
    await desk.bringIn(without(hit?.record.entry.ref ?? ''));
    expect(await last()).toMatchObject({ searched: 2, untouched: 2, changes: { removed: 1 } });
    const [now] = await within((tx) => desk.world.get(Hits).ofDistributor(tx, ids[2] as DistributorId));
    expect(now?.record.entry.gone).toMatchObject({ versionId: expect.any(String) });
    await desk.bringIn();
  });
});

describe('a rescreening in full', () => {
  it('finds everybody as before without a run for each, and says that it looked', async () => {
    const before = await runsCount();
    await request_();
    await desk.world.settle();
    expect(await last()).toMatchObject({ reason: 'ASKED', method: 'WHOLE', enrolled: 4, searched: 0, untouched: 4 });
    expect(await runsCount()).toBe(before);
  });

  it('goes on where it stopped when the worker is killed in the middle, and does nothing twice', async () => {
    await desk.bringIn(renamed);
    const before = await runsCount();
    const version = await within((tx) =>
      tx.query(`select version_id from list_in_force`).then((rows: { version_id: string }[]) => rows[0]?.version_id),
    );
    // Everybody is due, as after a change of the method.
    await within((tx) =>
      tx.query(
        `update hit set record = record || '{"expiresAt":"2000-01-01T00:00:00.000Z"}', hit_state = 'FALSE_POSITIVE'`,
      ),
    );
    const id = await request_();
    const screen = desk.world.get(ScreenDistributor);
    const whole = screen.in.bind(screen);
    let done = 0;
    const killed = jest.spyOn(screen, 'in').mockImplementation(async (...args) => {
      done += 1;
      if (done === 2) throw new Error('Killed');
      return whole(...args);
    });
    const cause = { id: id as EventId, reason: 'ASKED' as const };
    await expect(desk.world.get(Rescreen).run(machine, cause)).rejects.toThrow('Killed');
    killed.mockRestore();
    clock.advance(1_000);
    await Promise.all([1, 2].map(() => desk.world.get(Rescreen).run(machine, cause)));
    const outcome = await last();
    expect(outcome.id).toBe(id);
    expect(outcome.searched + outcome.untouched).toBe(outcome.enrolled);
    expect(outcome.notCovered).toEqual([]);
    expect(outcome.searched).toBe((await runsCount()) - before);
    expect((await outcomes()).filter((one) => one.id === id)).toHaveLength(1);
    expect(version).toBe(outcome.listVersions[0]?.versionId);
  });

  it('can be stopped, and then proves nothing', async () => {
    const proofs = (await outcomes()).length;
    const server = desk.world.app.getHttpServer();
    const call = (method: 'post' | 'get', path: string) =>
      request(server)
        [method](`/api/v1/${path}`)
        .set('x-test-principal', 'Ana')
        .set('Sec-Fetch-Site', 'same-origin')
        .set('Idempotency-Key', path);
    const asked = await call('post', 'rescreenings');
    expect(asked.status).toBe(202);
    const { id } = asked.body as { id: string };
    expect((await call('post', `rescreenings/${id}/cancellation`)).body).toMatchObject({ state: 'CANCELLED' });
    await desk.world.settle();
    expect((await outcomes()).length).toBe(proofs);
    const { rows, total } = (await call('get', 'rescreenings')).body as { rows: { id: string }[]; total: number };
    expect(rows[0]).toMatchObject({ id, state: 'CANCELLED', outcome: null });
    expect(total).toBe(rows.length);
    expect((await call('post', `rescreenings/${id}/cancellation`)).status).toBe(409);
  });

  it('can be stopped while it looks for whom to search, which is told part by part', async () => {
    const rescreenings = desk.world.get(Rescreenings);
    const whole = rescreenings.progress.bind(rescreenings);
    const told: string[] = [];
    const id = await request_();
    const watched = jest.spyOn(rescreenings, 'progress').mockImplementation(async (tx, ...facts) => {
      told.push(`${facts[1]} of ${facts[2]}`);
      if (told.length === 2) await rescreenings.cancel(tx, id, clock.now());
      return whole(tx, ...facts);
    });
    const proofs = (await outcomes()).length;
    await desk.world.settle();
    watched.mockRestore();
    expect(told).toEqual(['0 of 4', '4 of 4']);
    expect((await outcomes()).length).toBe(proofs);
    expect(await within((tx) => rescreenings.find(tx, id))).toMatchObject({ state: 'CANCELLED', total: 4 });
  });

  it('is found by the list version that it searched', async () => {
    const found = async (version: string) => {
      const { rows } = await within((tx) => desk.world.get(Rescreenings).page(tx, undefined, 50, version));
      return rows.map(({ view }) => view.id);
    };
    const ended = await outcomes();
    const searched = ({ listVersions }: RescreeningState) => listVersions[0]?.versionId ?? '';
    const before = found(searched(ended[0] as RescreeningState));
    expect(await before).toContain(ended[0]?.id);
    expect(await before).not.toContain((await last()).id);
    expect(await found(searched(await last()))).toContain((await last()).id);
    // From before jobs kept their versions: known by what it came to.
    await within((tx) => tx.query(`update job_run set detail = detail - 'versions'`));
    expect(await found(searched(await last()))).toContain((await last()).id);
    expect(await found(desk.tenantId)).not.toContain((await last()).id);
  });
});

describe('the clock', () => {
  const look = async () => {
    await desk.world.get(NightlyRescreening).look();
    const asked = await within((tx) => desk.world.get(Rescreenings).page(tx, undefined, 50));
    return asked.rows
      .filter(({ view }) => view.reason !== 'LIST' && view.reason !== 'ASKED')
      .map(({ view }) => view.reason);
  };

  it('asks once a day for everybody to be screened in full, and not again before it is done', async () => {
    expect(await look()).toEqual([]);
    clock.advance(24 * HOUR);
    expect(await look()).toEqual(['NIGHTLY']);
    clock.advance(HOUR);
    expect(await look()).toEqual(['NIGHTLY']);
    await desk.world.settle();
    expect(await last()).toMatchObject({ reason: 'NIGHTLY', method: 'WHOLE', notCovered: [] });
    clock.advance(24 * HOUR);
    expect(await look()).toEqual(['NIGHTLY', 'NIGHTLY']);
    await desk.world.settle();
  });

  it('asks at once when the method of matching has changed since', async () => {
    const server = systemContext('setup', desk.tenantId, 'test');
    await desk.world.tenants.within(server, (tx) =>
      tx.query(
        `insert into rescreening (id, at, state, event_id) select gen_random_uuid(), at + interval '1 millisecond',
           state || '{"methodVersion":"screening/0"}', event_id from rescreening order by at desc limit 1`,
      ),
    );
    clock.advance(1_000);
    await within((tx) =>
      tx.query(`update job_run set detail = '{"reason":"LIST"}' where detail ->> 'reason' = 'NIGHTLY'`),
    );
    expect(await look()).toEqual(['METHOD']);
    await desk.world.settle();
    expect(await look()).toEqual(['METHOD']);
  });
});

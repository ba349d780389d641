import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddParty,
  DistributorDirectory,
  RegisterDistributor,
  SubmitDistributor,
} from '@downstream/distributors/server';
import { openDesk, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { someDetails } from '@downstream/distributors/core/testing';
import {
  DEPLOYMENT,
  RefusalError,
  systemContext,
  type DistributorId,
  type EventId,
  type HitId,
  type TenantId,
} from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Delivery } from '@downstream/platform/messaging';
import request from 'supertest';
import { CheckDirectory, type ScreeningStanding } from './check-directory';
import { ChecksModule } from './checks.module';
import { Hits, type FiledHit } from './persistence/hits';
import { ImportRuns } from './persistence/import-runs';
import { ListsInForce } from './persistence/lists-in-force';
import { Watchlists } from './persistence/watchlists';
import { RequestListImport, type HandedFile } from './use-cases/request-list-import';
import { ScreenDistributor } from './use-cases/screen-distributor';
import { VoteOnHit, type HitBallot } from './use-cases/vote-on-hit';
import { checkCardView } from './views/check-card';
import { standing } from './views/screening-standing';

const sample = join(import.meta.dirname, '../../list-formats/src/sample-sdn');
const filesIn = (folder: string): (HandedFile & { bytes: Uint8Array })[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));

let desk: Desk;
let ana: Colleague;
let ben: Colleague;
beforeAll(async () => {
  desk = await openDesk({ imports: [ChecksModule] });
  await desk.world.settle();
  ana = await desk.hire('Ana', 'analyst');
  ben = await desk.hire('Ben', 'approver', 'senior');
});
afterAll(() => desk.world.close());

const operator = () => systemContext('importer', DEPLOYMENT, 'test');
async function importing(files: readonly HandedFile[], isSample = true) {
  const run = await desk.world.get(RequestListImport).run(operator(), 'ofac-sdn', files, { sample: isSample });
  await desk.world.settle();
  const found = await desk.world.get(Tenants).within(operator(), (tx) => desk.world.get(ImportRuns).find(tx, run.id));
  if (!found) throw new Error('The run is gone');
  return found;
}
const inTenant = <T>(work: Parameters<Tenants['within']>[1]): Promise<T> =>
  desk.world.get(Tenants).within(ana.context, work) as Promise<T>;
const hitsOf = (id: DistributorId) => inTenant<FiledHit[]>((tx) => desk.world.get(Hits).ofDistributor(tx, id));
const resultOf = async (id: DistributorId) => {
  const now = await desk.world
    .get(Tenants)
    .within(ana.context, (tx) => desk.world.get(CheckDirectory).standing(tx, id));
  if (!now) throw new Error('No such distributor');
  return standing(now).result;
};

async function submitted(
  native: string,
  country: string,
  director: { name: string; born?: string; nationality?: string },
): Promise<DistributorId> {
  const { world } = desk;
  const details = {
    ...someDetails({ legalName: { native, latin: null, language: null }, country }),
    tier: 'MEDIUM' as const,
  };
  const { id } = await world.get(RegisterDistributor).run(ana.context, details);
  const person = {
    kind: 'PERSON' as const,
    name: { native: director.name, latin: null, language: null },
    dateOfBirth: director.born ?? null,
    nationality: director.nationality ?? country,
    country,
    address: null,
  };
  await world
    .get(AddParty)
    .run(ana.context, id, { ...person, role: 'OFFICER', position: 'Managing director', share: null });
  await world
    .get(AddParty)
    .run(ana.context, id, { ...person, role: 'OWNER', position: null, share: { kind: 'PERCENT', percent: 100 } });
  await world.get(SubmitDistributor).run(ana.context, id);
  await world.settle();
  return id;
}

const falsePositive: HitBallot = {
  disposition: 'FALSE_POSITIVE',
  reason: 'FP-DOB',
  note: 'Passport seen.',
  facts: [
    { field: 'DATE_OF_BIRTH', ours: '1990-01-01', theirs: '1979-03-14' },
    { field: 'COUNTRY', ours: 'NO', theirs: 'RU' },
  ],
};
const trueMatch: HitBallot = {
  disposition: 'TRUE_MATCH',
  reason: 'TM-OFFICER',
  note: 'The director is listed.',
  facts: [],
};
const vote = async (who: Colleague, hit: FiledHit, ballot: HitBallot): Promise<FiledHit> => {
  await desk.world.get(VoteOnHit).run(who.context, hit.record.id as HitId, ballot, hit.version);
  const after = await inTenant<FiledHit | undefined>((tx) => desk.world.get(Hits).find(tx, hit.record.id as HitId));
  if (!after) throw new Error('The hit is gone');
  return after;
};

describe('without a list', () => {
  it('nothing is checked, and nothing says otherwise', async () => {
    const id = await submitted('Nowhere Optics', 'DE', { name: 'Jo Nemo' });
    expect(await resultOf(id)).toBe('NOT_RUN');
    await expect(desk.world.get(ScreenDistributor).run(ana.context, id)).rejects.toThrow('NO_LIST_IN_FORCE');
  });
});

describe('an import', () => {
  it('makes a version, brings it into force in each tenant, and screens who waited', async () => {
    const run = await importing(filesIn(sample));
    expect(run).toMatchObject({ state: 'DONE', errors: [], unchanged: false });
    expect(run.done).toBe(run.total);
    const force = await inTenant<unknown[]>((tx) => desk.world.get(ListsInForce).all(tx));
    expect(force).toMatchObject([{ list: 'ofac-sdn', versionId: run.versionId }]);
    const types: { type: string }[] = await inTenant((tx) =>
      tx.query(`select type from audit_event where type = 'watchlist.in-force'`),
    );
    expect(types).toHaveLength(1);
    const results = await desk.world.get(Tenants).within(ana.context, async (tx) => {
      const found = [];
      for await (const distributor of desk.world.get(DistributorDirectory).all(tx)) found.push(distributor.state);
      return found;
    });
    expect(results).toEqual(['IN_REVIEW']);
  });

  it('of the same files changes nothing', async () => {
    expect(await importing(filesIn(sample))).toMatchObject({ state: 'DONE', unchanged: true });
    const versions = await inTenant<unknown[]>((tx) => desk.world.get(Watchlists).versions(tx, 'ofac-sdn'));
    expect(versions).toHaveLength(1);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length * 0.6))],
    [
      'in UTF-16',
      (bytes: Uint8Array) => new Uint8Array(Buffer.from(`\ufeff${Buffer.from(bytes).toString('latin1')}`, 'utf16le')),
    ],
    ['empty', () => new Uint8Array()],
  ])('of files that are %s is refused, and the last good version stays', async (_, spoil) => {
    const files = filesIn(sample)
      .filter(({ name }) => name === 'sdn.csv')
      .map((file) => ({ ...file, bytes: spoil(file.bytes) }));
    const run = await importing(files);
    expect(run.state).toBe('FAILED');
    expect(run.errors.length).toBeGreaterThan(0);
    expect(run.errors[0]?.what).not.toBe('');
    const versions = await inTenant<unknown[]>((tx) => desk.world.get(Watchlists).versions(tx, 'ofac-sdn'));
    expect(versions).toHaveLength(1);
  });

  it('is for operators: the front door refuses others, and so does the database', async () => {
    const server = desk.world.app.getHttpServer();
    const refused = await request(server)
      .post('/api/v1/lists/ofac-sdn/imports')
      .set('x-test-principal', 'Ana')
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('file', Buffer.from('x'), 'sdn.csv');
    expect(refused.status).toBe(403);
    await expect(
      inTenant((tx) =>
        tx.query(
          `insert into watchlist_entry (content, list, ref, fingerprint, entry) values ('a', 'b', 'c', 'd', '{}')`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('a screening', () => {
  it('finds the listed director, and reports what was searched', async () => {
    const id = await submitted('Baikal Armour Trade OOO', 'RU', { name: 'Gennady Sorokhtin', born: '1979-03-14' });
    const hits = await hitsOf(id);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.record.entry.name).toContain('SOROKHTIN');
    expect(await resultOf(id)).toBe('POTENTIAL_MATCH');
  });

  it('finds nothing where there is nothing, as of a list', async () => {
    const id = await submitted('Quiet Harbour Instruments', 'FI', { name: 'Wilhelmiina Xylander' });
    expect(await hitsOf(id)).toEqual([]);
    expect(await resultOf(id)).toBe('CLEAR');
  });

  it('is stale once a party changed', async () => {
    const { world } = desk;
    const { id } = await world
      .get(RegisterDistributor)
      .run(ana.context, { ...someDetails({ country: 'FI' }), tier: 'MEDIUM' });
    await world.get(ScreenDistributor).run(ana.context, id);
    expect(await resultOf(id)).toBe('CLEAR');
    await world.get(AddParty).run(ana.context, id, {
      role: 'OFFICER',
      kind: 'PERSON',
      name: { native: 'Arvid Zetterqvist', latin: null, language: null },
      dateOfBirth: null,
      nationality: 'FI',
      country: 'FI',
      address: null,
      position: 'Director',
      share: null,
    });
    expect(await resultOf(id)).toBe('STALE');
    await world.get(ScreenDistributor).run(ana.context, id);
    expect(await resultOf(id)).toBe('CLEAR');
  });

  it('says of each party whether the latest run searched for it as it stands', async () => {
    const id = await submitted('Later Optics AS', 'NO', { name: 'Kari Holt' });
    const searched = async () => {
      const now = await inTenant<ScreeningStanding | undefined>((tx) =>
        desk.world.get(CheckDirectory).standing(tx, id),
      );
      if (!now) throw new Error('No such distributor');
      const { run } = now;
      const names = checkCardView(now, [], []).subjects.map((one) => `${one.role} ${one.searched}`);
      const without = checkCardView({ ...now, run: undefined }, [], []).subjects.map((one) => one.searched);
      const [changed] = checkCardView(
        { ...now, subjects: now.subjects.map((one) => ({ ...one, names: [...one.names, 'Another Name'] })), run },
        [],
        [],
      ).subjects;
      return { names, without, changed: changed?.searched };
    };
    expect(await searched()).toEqual({
      names: expect.arrayContaining(['DISTRIBUTOR true', 'OFFICER true', 'OWNER true', 'CONTACT true']) as never,
      without: [false, false, false, false],
      changed: false,
    });
  });

  it('names no person in its events', async () => {
    const rows: { bytes: string }[] = await inTenant((tx) =>
      tx.query(`select bytes from audit_event where type in ('hit.raised', 'check.completed', 'hit.voted')`),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { bytes } of rows) expect(bytes).not.toMatch(/Gennady|Sorokhtin/i);
  });
});

describe('votes', () => {
  const strongHit = async (): Promise<FiledHit> => {
    const id = await submitted(`Baikal Armour Trade ${desk.world.ids.next<string>().slice(-4)}`, 'RU', {
      name: 'Gennady Sorokhtin',
      born: '1979-03-14',
    });
    const [hit] = await hitsOf(id);
    if (!hit) throw new Error('There is no hit');
    return hit;
  };

  it('for a true match place the hold at once, and two people make it final', async () => {
    const hit = await strongHit();
    const proposed = await vote(ana, hit, trueMatch);
    expect(proposed.record.state).toBe('PROPOSED');
    const holds = await desk.world
      .get(Tenants)
      .within(ana.context, (tx) =>
        desk.world.get(DistributorDirectory).openHolds(tx, hit.record.distributorId as DistributorId),
      );
    expect(holds).toBe(1);
    await expect(vote(ana, proposed, trueMatch)).rejects.toThrow('HIT_NEEDS_ANOTHER_PERSON');
    expect((await vote(ben, proposed, trueMatch)).record.state).toBe('TRUE_MATCH');
    expect(await resultOf(hit.record.distributorId as DistributorId)).toBe('CONFIRMED_MATCH');
  });

  it('of the same person are counted once by the database, whatever the code does', async () => {
    const hit = await strongHit();
    await vote(ana, hit, trueMatch);
    const insert = (tx: { query: (sql: string, values: unknown[]) => Promise<unknown> }) =>
      tx.query(`insert into hit_vote (hit_id, round, person_id, at) values ($1, $2, $3, now())`, [
        hit.record.id,
        1,
        ana.context.actor.personId,
      ]);
    await expect(inTenant((tx) => insert(tx))).rejects.toThrow(/duplicate key/);
  });

  it('need two facts for a false positive, and are refused on a version one has not seen', async () => {
    const hit = await strongHit();
    await expect(vote(ana, hit, { ...falsePositive, facts: [] })).rejects.toThrow('DISPOSITION_NEEDS_FACTS');
    await expect(vote(ana, { ...hit, version: hit.version + 1 }, falsePositive)).rejects.toThrow('VERSION_STALE');
  });

  it('are a person’s own: a key cannot vote', async () => {
    const hit = await strongHit();
    const key: Colleague = { ...ana, context: { ...ana.context, actor: { ...ana.context.actor, kind: 'key' } } };
    await expect(vote(key, hit, trueMatch)).rejects.toThrow(RefusalError);
  });

  it('of two people settle a strong hit, which is then no longer open', async () => {
    const hit = await strongHit();
    const proposed = await vote(ana, hit, falsePositive);
    const settled = await vote(ben, proposed, { ...falsePositive, facts: [] });
    expect(settled.record).toMatchObject({ state: 'FALSE_POSITIVE', expiresAt: expect.any(String) });
  });
});

describe('an import that two workers have at once', () => {
  it('makes one version, and neither fails', async () => {
    const { world } = desk;
    const files = filesIn(sample).map(({ name, bytes }) => ({
      name,
      bytes:
        name === 'sdn.csv'
          ? Buffer.from(
              Buffer.from(bytes)
                .toString('latin1')
                .replace(/Pavlovich/, 'Petrovich'),
            )
          : bytes,
    }));
    const run = await world.get(RequestListImport).run(operator(), 'ofac-sdn', files, { sample: true });
    const versions = () => world.tenants.within(operator(), (tx) => world.get(Watchlists).versions(tx, 'ofac-sdn'));
    const before = (await versions()).length;
    const [asked]: { event_id: EventId }[] = await world.tenants.within(operator(), (tx) =>
      tx.query(`select event_id from subject_head where id = $1`, [run.id]),
    );
    const job = { tenantId: DEPLOYMENT, eventId: asked?.event_id as EventId };
    const deliver = () => world.get(Delivery).deliver('checks.import-list', job);
    await Promise.all([deliver(), deliver()]);
    expect(await versions()).toHaveLength(before + 1);
    const ended = await world.tenants.within(operator(), (tx) => world.get(ImportRuns).find(tx, run.id));
    expect(ended).toMatchObject({ state: 'DONE', errors: [] });
    await world.settle();
    expect(await versions()).toHaveLength(before + 1);
  });

  it('comes into force once, and everybody gets an outcome for it once', async () => {
    const { world } = desk;
    const files = filesIn(sample).map(({ name, bytes }) => {
      const text = Buffer.from(bytes)
        .toString('latin1')
        .replace(/Pavlovich/, 'Ivanovich');
      return { name, bytes: name === 'sdn.csv' ? Buffer.from(text, 'latin1') : bytes };
    });
    const newest = (type: string, context = ana.context) =>
      world.tenants.within(context, async (tx): Promise<EventId[]> => {
        const rows: { id: EventId }[] = await tx.query(`select id from audit_event where type = $1 order by id`, [
          type,
        ]);
        return rows.map(({ id }) => id);
      });
    const twice = (handler: string, tenantId: TenantId, eventId: EventId | undefined) =>
      Promise.all([1, 2].map(() => world.get(Delivery).deliver(handler, { tenantId, eventId: eventId as EventId })));
    await world.get(RequestListImport).run(operator(), 'ofac-sdn', files, { sample: true });
    await twice('checks.import-list', DEPLOYMENT, (await newest('watchlist.import-requested', operator())).at(-1));
    const inForce = await newest('watchlist.in-force');
    await twice('checks.bring-into-force', DEPLOYMENT, (await newest('watchlist.imported', operator())).at(-1));
    const now = await newest('watchlist.in-force');
    expect(now).toHaveLength(inForce.length + 1);
    await twice('checks.rescreen-all', ana.context.tenantId, now.at(-1));
    const due = await world.tenants.within(ana.context, async (tx) => {
      const [row]: { n: number }[] = await tx.query(
        `select count(*)::int as n from distributor where state not in ('DRAFT', 'INVITED', 'REGISTERING', 'TERMINATED')`,
      );
      return row?.n ?? 0;
    });
    expect(due).toBeGreaterThan(0);
    const outcomes = () =>
      world.tenants.within(ana.context, async (tx) => {
        const rows: { distributor_id: string }[] = await tx.query(
          `select s.distributor_id from searched_list s join list_in_force f using (version_id)`,
        );
        return rows.map((row) => row.distributor_id);
      });
    const found = await outcomes();
    expect(found).toHaveLength(due);
    expect(new Set(found).size).toBe(due);
    expect(await newest('rescreening.completed')).toHaveLength(now.length);
    await world.settle();
    expect(await outcomes()).toHaveLength(due);
  });
});

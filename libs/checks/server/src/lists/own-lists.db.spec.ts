import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateTenant } from '@downstream/access/server';
import { importOwnList, ownListColumns, ownListOf, pathOf } from '@downstream/contracts';
import { submitted, type Colleague } from '@downstream/distributors/server/testing';
import request from 'supertest';
import { CheckDirectory } from '../check-directory';
import { ListsInForce } from '../persistence/lists-in-force';
import { VersionChanges } from '../persistence/version-changes';
import { Watchlists } from '../persistence/watchlists';
import { VersionsInForce } from '../screening/versions-in-force';
import { openListDesk, sampleFiles, type ListDesk } from '../testing/list-desk';
import { RegisterOwnList } from '../use-cases/register-own-list';
import { ownListDesk, ownTable, rows } from '../testing/own-list-desk';

const NAME = 'Refused customers';
let at: ListDesk;
let ana: Colleague;
let here: ReturnType<typeof ownListDesk>;
let ben: ReturnType<typeof ownListDesk>;
beforeAll(async () => {
  at = await openListDesk();
  ana = await at.desk.hire('Ana', 'analyst');
  here = ownListDesk(at.desk, ana.context);
  ben = ownListDesk(at.desk, (await at.desk.hire('Ben', 'approver', 'senior')).context);
});
afterAll(() => at.desk.world.close());

const inForce = async (name = NAME): Promise<number | null> =>
  (await here.lists()).find((one) => one.name === name)?.inForce?.version ?? null;

describe('a list of one’s own', () => {
  it('is registered once under a name, and that is sealed', async () => {
    const { id } = await here.register(NAME, 'REFUSE');
    expect(await here.lists()).toMatchObject([
      { id, list: 'own:Refused customers', effect: 'REFUSE', registeredBy: 'Ana', inForce: null, retiredAt: null },
    ]);
    expect(await here.sealed(id)).toEqual(['own-list.registered']);
    await expect(here.register('REFUSED Customers')).rejects.toThrow('OWN_LIST_EXISTS');
  });

  it('gives a name away once when two ask for it at the same time, in the small letters of the database', async () => {
    const { world } = at.desk;
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const isWaiting = (): Promise<boolean> => here.within(async (tx) => (await tx.query<unknown[]>(waits)).length > 0);
    let second: Promise<unknown> = Promise.resolve();
    await here.within(async (tx) => {
      await world.get(RegisterOwnList).in(tx, { name: 'İzmir', effect: 'FLAG', about: null });
      second = here.register('izmir').catch(String);
      while (!(await isWaiting())) await new Promise((next) => setImmediate(next));
    });
    expect(await second).toContain('OWN_LIST_EXISTS');
  });

  it('is handed in as a file, kept as a version, and in force at once', async () => {
    const run = await here.handIn(NAME, ownTable('A1,Vantage Relay Trading', 'A2,Osprey Nautic'));
    expect(run).toMatchObject({ state: 'DONE', errors: [], unchanged: false, held: false, done: 2, total: 2 });
    expect(await inForce()).toBe(1);
    expect(await here.sealed(run.versionId)).toEqual(['watchlist.imported']);
    const kept = await here.within((tx) => at.desk.world.get(Watchlists).entry(tx, run.versionId ?? '', 'A1'));
    expect(kept?.entry).toMatchObject({ list: ownListOf(NAME), effect: 'REFUSE' });
  });

  it('is confirmed by the same file, and by another that says the same', async () => {
    at.desk.world.clock.advance(60_000);
    const same = await here.handIn(NAME, ownTable('A1,Vantage Relay Trading', 'A2,Osprey Nautic'));
    expect(same).toMatchObject({ unchanged: true, errors: [] });
    const sorted = await here.handIn(NAME, ownTable('A2,Osprey Nautic', 'A1,Vantage Relay Trading'));
    expect(sorted).toMatchObject({ unchanged: true, errors: [] });
    const [newest, ...older] = await here.versions(NAME);
    expect([newest?.version, older.length]).toEqual([1, 0]);
    expect(newest && newest.retrievedAt > newest.importedAt).toBe(true);
  });

  it('says what a next version changes: added, changed in meaning, removed', async () => {
    const run = await here.handIn(NAME, ownTable('A1,Vantage Relay Trade and Shipping', 'A3,Brindle Optik'));
    const [version] = await here.versions(NAME);
    expect(version).toMatchObject({
      id: run.versionId,
      entries: 2,
      added: 1,
      changed: 1,
      removed: 1,
      status: 'RELEASED',
    });
    const refs: string[] = [];
    await here.within(async (tx) => {
      const changes = at.desk.world.get(VersionChanges);
      expect(await changes.counts(tx, version?.follows ?? null, version?.id ?? null)).toMatchObject({
        ...{ ADDED: 1, CHANGED: 1, REMOVED: 1 },
      });
      for await (const { ref, kind } of changes.entries(tx, version?.follows ?? null, version?.id ?? null))
        refs.push(`${ref} ${kind}`);
    });
    expect(refs).toEqual(['A1 CHANGED', 'A2 REMOVED', 'A3 ADDED']);
  });

  it('takes every column of the template', async () => {
    await here.register('Template');
    const line = 'T1,Sample Ltd,Sample;Old Sample,entity,DE,,TAX 1234567 (DE),"Hafenstr. 1, Hamburg",internal,why';
    const run = await here.handIn('Template', Buffer.from(`${ownListColumns.join(',')}\n${line}\n`));
    expect(run.errors).toEqual([]);
    expect((await here.versions('Template'))[0]).toMatchObject({ names: 3, ids: 1, addresses: 1, notes: [] });
  });

  it('alone is no screening: nothing is searched while no public list is in force', async () => {
    const searched = () => here.within((tx) => at.desk.world.get(VersionsInForce).all(tx));
    expect(await searched()).toEqual([]);
    expect(await here.within((tx) => at.desk.world.get(ListsInForce).all(tx))).toHaveLength(2);
    const submission = await submitted(at.desk, ana.context);
    await at.desk.world.settle();
    const standing = () => here.within((tx) => at.desk.world.get(CheckDirectory).standing(tx, submission));
    expect(await standing()).toMatchObject({ run: undefined, listsInForce: [] });
    await at.importing('ofac-sdn', sampleFiles(), { sample: true });
    expect((await searched()).map(({ list }) => list)).toEqual(['ofac-sdn', ownListOf(NAME), 'own:Template'].sort());
    expect((await standing())?.run?.state.listVersions).toHaveLength(3);
  });
});

describe('a file that cannot be', () => {
  const utf16 = Buffer.from('\ufeffid,name\nA1,Sample\n', 'utf16le');
  it.each<[string, Uint8Array, string, RegExp]>([
    ['other columns', Buffer.from('customer,town\nA,B\n'), 'NOT_THIS_LIST', /./],
    ['one column missing', Buffer.from('name\nSample\n'), 'COLUMN_MISSING', /id/],
    ['an HTML page', Buffer.from('<!doctype html><html><body>Sign in</body></html>'), 'NOT_THIS_LIST', /./],
    ['nothing', new Uint8Array(), 'FILE_EMPTY', /./],
    ['a header alone', Buffer.from('id,name\n'), 'FILE_EMPTY', /./],
    ['UTF-16', utf16, 'ENCODING_UTF16', /./],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('id,name\n1,Müller '), Buffer.from([0xff, 10])]),
      'ENCODING_BROKEN',
      /./,
    ],
    ['one id twice', ownTable('A1,One', 'A1,Two'), 'NUMBER_TWICE', /A1 stands in row 2/],
    ['an open quote', Buffer.from('id,name\n1,"Sample'), 'TRUNCATED', /./],
  ])('changes nothing and says why: %s', async (_, bytes, code, what) => {
    const before = await here.versions(NAME);
    const run = await here.handIn(NAME, bytes);
    expect(run).toMatchObject({ state: 'FAILED', versionId: null });
    expect(run.errors[0]?.code).toBe(code);
    expect(run.errors[0]?.what).toMatch(what);
    expect(await here.versions(NAME)).toEqual(before);
  });

  it('is refused at the door where it is larger than a list kept by hand, and nothing of it is kept', async () => {
    const before = await here.versions(NAME);
    const answer = await request(at.desk.world.app.getHttpServer())
      .post(`/api/v1/${pathOf(importOwnList.path, { list: ownListOf(NAME) })}`)
      .set('x-test-principal', 'Ana')
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('files', Buffer.alloc(17 * 1024 * 1024, 'a'), 'huge.csv');
    expect([answer.status, (answer.body as { code?: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(await here.versions(NAME)).toEqual(before);
  });

  it('is refused where there is none, or no such list', async () => {
    await expect(here.handIn('No such list', ownTable('A1,One'))).rejects.toThrow('NOT_FOUND');
  });
});

describe('a version that loses more than half', () => {
  const BIG = 'Group list';
  it('is held from 20 entries on; the last good one stays until two people of the tenant confirm', async () => {
    await here.register(BIG);
    await here.handIn(BIG, ownTable(...rows(20)));
    const run = await here.handIn(BIG, ownTable(...rows(9)));
    expect(run).toMatchObject({ state: 'DONE', held: true });
    const [held] = await here.versions(BIG);
    expect(held?.alarms.map(({ code }) => code)).toEqual(['MANY_REMOVED', 'NAMES_LOST']);
    expect(await inForce(BIG)).toBe(1);
    await here.vote(BIG, run.versionId, 'CONFIRM');
    await expect(here.vote(BIG, run.versionId, 'CONFIRM')).rejects.toThrow('LIST_VOTE_TWICE');
    expect(await inForce(BIG)).toBe(1);
    await ben.vote(BIG, run.versionId, 'CONFIRM');
    expect(await inForce(BIG)).toBe(2);
    expect(await here.sealed(run.versionId)).toEqual(['watchlist.held', 'watchlist.voted', 'watchlist.released']);
  });

  it('is not held below 20, nor when it only grows', async () => {
    expect(await here.handIn(BIG, ownTable(...rows(1)))).toMatchObject({ held: false });
    expect(await here.handIn(BIG, ownTable(...rows(400)))).toMatchObject({ held: false });
    expect(await inForce(BIG)).toBe(4);
  });

  it('never comes into force by the database alone', async () => {
    const { versionId } = await here.handIn(BIG, ownTable(...rows(3)));
    await expect(
      here.within((tx) =>
        tx.query(`update list_in_force set own_version_id = $1 where list = $2`, [versionId, ownListOf(BIG)]),
      ),
    ).rejects.toThrow(/is held back/);
  });
});

describe('a list that is retired', () => {
  const OLD = 'Old list';
  it('goes on until a second person confirms it, and then holds nothing', async () => {
    await here.register(OLD);
    await expect(here.retire(OLD, 'Never used')).rejects.toThrow('OWN_LIST_NOT_IN_FORCE');
    await here.handIn(OLD, ownTable('A1,Vantage Relay Trading'));
    const end = await here.retire(OLD, 'Merged into the group list');
    expect(await inForce(OLD)).toBe(1);
    expect((await here.versions(OLD))[0]).toMatchObject({
      ...{ id: end, status: 'HELD', entries: 0, removed: 1, reason: 'Merged into the group list' },
      votes: [{ by: ana.context.actor.id, verdict: 'CONFIRM' }],
    });
    await expect(here.retire(OLD, 'Again')).rejects.toThrow('OWN_LIST_RETIREMENT_WAITS');
    await expect(here.vote(OLD, end, 'CONFIRM')).rejects.toThrow('LIST_VOTE_TWICE');
    await ben.vote(OLD, end, 'CONFIRM');
    const retired = (await here.lists()).find(({ name }) => name === OLD);
    expect(retired).toMatchObject({ inForce: { version: 2, entries: 0 }, retiredAt: expect.any(String) });
    expect(await here.sealed(end)).toEqual(['watchlist.held', 'watchlist.voted', 'watchlist.released']);
    await expect(here.retire(OLD, 'Again')).rejects.toThrow('OWN_LIST_NOT_IN_FORCE');
  });

  it('keeps its reason out of the sealed event, where nothing can be erased', async () => {
    const sealed: { bytes: string }[] = await here.within((tx) =>
      tx.query(`select bytes from audit_event where type = 'watchlist.held'`),
    );
    expect(sealed.length).toBeGreaterThan(0);
    expect(sealed.map(({ bytes }) => bytes).join()).not.toContain('Merged into');
  });

  it('comes back with its next file', async () => {
    expect(await here.handIn(OLD, ownTable('A1,Vantage Relay Trading'))).toMatchObject({ held: false, errors: [] });
    expect((await here.lists()).find(({ name }) => name === OLD)).toMatchObject({
      retiredAt: null,
      inForce: { version: 3 },
    });
  });

  it('is a matter for people: a key may not ask for it', async () => {
    const key = { ...ana.context, actor: { ...ana.context.actor, kind: 'key' as const } };
    await expect(ownListDesk(at.desk, key).retire(OLD, 'By a machine')).rejects.toThrow('NOT_ALLOWED');
    expect((await here.versions(OLD))[0]).toMatchObject({ version: 3, status: 'RELEASED' });
  });
});

describe('another tenant', () => {
  let there: ReturnType<typeof ownListDesk>;
  beforeAll(async () => {
    const { tenantId } = await at.desk.world.get(CreateTenant).run({
      ...{ slug: 'other-optics', name: 'Other Optics', kind: 'CUSTOMER' },
      admin: { email: 'otto@other.example', name: 'Otto Admin' },
    });
    await at.desk.world.settle();
    there = ownListDesk(at.desk, { ...ana.context, tenantId });
  });

  it('sees nothing of it, and may have a list of the same name', async () => {
    const { world } = at.desk;
    expect(await there.lists()).toEqual([]);
    expect(await there.versions(NAME)).toEqual([]);
    const ours = (await here.versions(NAME))[0];
    const seen = await there.within(async (tx) => ({
      byId: await world.get(Watchlists).byId(tx, ours?.id ?? ''),
      entries: await world.get(Watchlists).entries(tx, ours?.id as never),
      changes: await world.get(VersionChanges).counts(tx, null, ours?.id as never),
      searched: (await world.get(VersionsInForce).all(tx)).map(({ list }) => list),
    }));
    expect(seen).toEqual({
      ...{ byId: undefined, entries: [], searched: ['ofac-sdn'] },
      changes: { ADDED: 0, CHANGED: 0, REWORDED: 0, REMOVED: 0 },
    });
    await expect(there.handIn(NAME, ownTable('A1,One'))).rejects.toThrow('NOT_FOUND');
    await expect(there.vote(NAME, ours?.id ?? null, 'REJECT')).rejects.toThrow('NOT_FOUND');
    await expect(there.retire(NAME, 'Not ours')).rejects.toThrow('NOT_FOUND');
    await there.register(NAME);
    expect(await there.handIn(NAME, ownTable('A1,Vantage Relay Trading'))).toMatchObject({ state: 'DONE', errors: [] });
    expect((await there.versions(NAME)).map(({ version }) => version)).toEqual([1]);
    expect((await here.versions(NAME))[0]).toEqual(ours);
  });

  it('cannot be pointed at it, whatever the code does', async () => {
    const [mine] = await here.versions(NAME);
    await expect(
      there.within((tx) =>
        tx.query(`update list_in_force set own_version_id = $1 where list = $2`, [mine?.id, ownListOf(NAME)]),
      ),
    ).rejects.toThrow(/foreign key/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '@downstream/distributors/server/testing';
import { openListDesk, sampleFiles, type ListDesk, type ListFile } from '../testing/list-desk';

const SAMPLE = { sample: true };
let at: ListDesk;
let ana: Colleague;
let ben: Colleague;
beforeAll(async () => {
  at = await openListDesk();
  ana = await at.desk.hire('Ana', 'analyst');
  ben = await at.desk.hire('Ben', 'approver', 'senior');
  await at.importing('ofac-sdn', sampleFiles(), SAMPLE);
});
afterAll(() => at.desk.world.close());

/** The first entries of the sample with what belongs to them; `word` makes each set of files another. */
function cut(keep: number, word = 'Pavlovich'): ListFile[] {
  const texts = sampleFiles().map(({ name, bytes }) => ({
    name,
    lines: Buffer.from(bytes).toString('latin1').split('\r\n'),
  }));
  const refOf = (line: string): string => line.split(',')[0] ?? '';
  const refs = new Set(
    texts
      .find(({ name }) => name === 'sdn.csv')
      ?.lines.slice(0, keep)
      .map(refOf),
  );
  return texts
    .map(({ name, lines }) => ({ name, text: lines.filter((line) => refs.has(refOf(line))).join('\r\n') }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => ({ name, bytes: Buffer.from(`${text.replace(/Pavlovich/, word)}\r\n`, 'latin1') }));
}

describe('a version with many entries gone', () => {
  it('is kept and held back, with figures, and the last good one stays in force', async () => {
    const run = await at.importing('ofac-sdn', cut(20), SAMPLE);
    expect(run.errors).toEqual([]);
    expect(run).toMatchObject({ state: 'DONE', held: true, unchanged: false });
    const [held] = await at.versions();
    expect(held).toMatchObject({ version: 2, status: 'HELD', entries: 20, removed: 20, votes: [] });
    expect(held?.alarms).toContainEqual({ code: 'MANY_REMOVED', count: 20, of: 40, limit: 4, what: null });
    expect(await at.inForce()).toBe(1);
    expect(await at.sealed(run.versionId)).toEqual(['watchlist.held']);
  });

  it('is not made twice of the same files, and these confirm nothing', async () => {
    const [before] = await at.versions();
    const again = await at.importing('ofac-sdn', cut(20), SAMPLE);
    expect(again).toMatchObject({ unchanged: true, held: true, versionId: before?.id });
    expect(await at.versions()).toHaveLength(2);
  });

  it('needs two people, and one person is not two', async () => {
    const id = (await at.versions())[0]?.id ?? null;
    await at.voting(ana, id, 'CONFIRM');
    expect(await at.inForce()).toBe(1);
    await expect(at.voting(ana, id, 'CONFIRM')).rejects.toThrow('LIST_VOTE_TWICE');
    await expect(at.voting(ana, id, 'REJECT')).rejects.toThrow('LIST_VOTE_TWICE');
    await at.voting(ben, id, 'CONFIRM');
    expect(await at.inForce()).toBe(2);
    expect((await at.versions())[0]).toMatchObject({ status: 'RELEASED', votes: [{ verdict: 'CONFIRM' }, {}] });
    expect(await at.sealed(id)).toEqual(['watchlist.held', 'watchlist.voted', 'watchlist.released']);
    await expect(at.voting(ben, id, 'REJECT')).rejects.toThrow('LIST_VERSION_NOT_HELD');
  });

  it('that one person rejects never comes into force; the same files are held anew', async () => {
    const run = await at.importing('ofac-sdn', cut(10, 'Petrovich'), SAMPLE);
    await at.voting(ana, run.versionId, 'CONFIRM');
    await at.voting(ben, run.versionId, 'REJECT');
    expect((await at.versions())[0]).toMatchObject({ version: 3, status: 'REJECTED' });
    expect(await at.inForce()).toBe(2);
    expect(await at.sealed(run.versionId)).toEqual(['watchlist.held', 'watchlist.voted', 'watchlist.rejected']);
    await expect(at.voting(ana, run.versionId, 'CONFIRM')).rejects.toThrow('LIST_VERSION_NOT_HELD');
    const again = await at.importing('ofac-sdn', cut(10, 'Petrovich'), SAMPLE);
    expect(again).toMatchObject({ held: true, unchanged: false });
    expect((await at.versions())[0]).toMatchObject({ version: 4, status: 'HELD' });
  });

  it('is superseded by a later one that comes into force', async () => {
    const run = await at.importing('ofac-sdn', cut(20, 'Ivanovich'), SAMPLE);
    expect(run).toMatchObject({ state: 'DONE', held: false });
    const [newest, held] = await at.versions();
    expect([newest?.status, held?.status]).toEqual(['RELEASED', 'SUPERSEDED']);
    expect(await at.inForce()).toBe(newest?.version);
    await expect(at.voting(ana, held?.id ?? null, 'CONFIRM')).rejects.toThrow('LIST_VERSION_NOT_HELD');
  });

  it('is a matter for people with an account: a key cannot vote, and a foreign list has no such version', async () => {
    const run = await at.importing('ofac-sdn', cut(5, 'Fedorovich'), SAMPLE);
    const key: Colleague = { ...ana, context: { ...ana.context, actor: { ...ana.context.actor, kind: 'key' } } };
    await expect(at.voting(key, run.versionId, 'CONFIRM')).rejects.toThrow('NOT_ALLOWED');
    await expect(at.voting(ana, run.versionId, 'CONFIRM', 'un')).rejects.toThrow('NOT_FOUND');
  });
});

describe('the database', () => {
  it('takes one vote of a person on a version, whatever the code does', async () => {
    const { id } = (await at.versions()).find(({ status }) => status === 'HELD') ?? {};
    const vote = () =>
      at.inDeployment((tx) =>
        tx.query(
          `insert into watchlist_vote (version_id, person_id, by, at, verdict) values ($1, $2, $2, now(), 'CONFIRM')`,
          [id, ana.context.actor.personId],
        ),
      );
    await vote();
    await expect(vote()).rejects.toThrow(/duplicate key/);
  });

  it('lets no version come into force that one person alone has confirmed', async () => {
    const { id } = (await at.versions()).find(({ status }) => status === 'HELD') ?? {};
    await expect(
      at.desk.world.tenants.within(ana.context, (tx) => tx.query(`update list_in_force set version_id = $1`, [id])),
    ).rejects.toThrow(/is held back/);
  });
});

describe('two people who vote at once', () => {
  it('release the version once', async () => {
    const { id = null } = (await at.versions()).find(({ status }) => status === 'HELD') ?? {};
    const cleo = await at.desk.hire('Cleo', 'analyst');
    const both = await Promise.allSettled([ben, cleo].map((who) => at.voting(who, id, 'CONFIRM')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const types = await at.sealed(id);
    expect(types.filter((type) => type === 'watchlist.released')).toHaveLength(1);
    expect(await at.inForce()).toBe((await at.versions()).find((one) => one.id === id)?.version);
  });
});

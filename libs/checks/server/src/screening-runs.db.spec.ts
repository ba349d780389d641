import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DistributorId, HitId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { withoutTrigger } from '@downstream/platform/testing';
import { CheckDirectory } from './check-directory';
import { CheckRuns, type CheckRun } from './persistence/check-runs';
import { Hits } from './persistence/hits';
import { ScreenDistributor } from './use-cases/screen-distributor';
import { openScreeningDesk, without, type ScreeningDesk } from './testing/screening-desk';
import { standing } from './views/screening-standing';

let desk: ScreeningDesk;
beforeAll(async () => {
  desk = await openScreeningDesk();
  await desk.bringIn();
  // What is settled here, nobody has voted on.
  await withoutTrigger(desk.world.database, 'hit', 'hit_settled_on_update');
});
afterAll(() => desk.world.close());

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => desk.world.tenants.within(desk.ana.context, work);
const runOf = async (id: DistributorId): Promise<CheckRun> => {
  const run = await within((tx) => desk.world.get(CheckRuns).latest(tx, id));
  if (!run) throw new Error('There is no run');
  return run;
};
const settle = async (hitId: string, state: string) =>
  within((tx) =>
    tx.query(`update hit set hit_state = $2, record = jsonb_set(record, '{state}', to_jsonb($2::text)) where id = $1`, [
      hitId,
      state,
    ]),
  );

describe('a run', () => {
  it('records what was asked and what was searched, even when nothing is found', async () => {
    const id = await desk.submit('Quiet Harbour Instruments', 'FI');
    await desk.world.settle();
    const { state } = await runOf(id);
    expect(state.candidates).toEqual([]);
    expect(state.listVersions).toMatchObject([
      { list: 'ofac-sdn', version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), entries: expect.any(Number) },
    ]);
    expect(state.listVersions[0]?.retrievedAt).not.toBeNull();
    expect(state.subjects).toMatchObject([
      { role: 'DISTRIBUTOR', outcome: 'SEARCHED', by: { names: 1 } },
      { outcome: 'SEARCHED' },
      { outcome: 'SEARCHED' },
      { role: 'CONTACT', outcome: 'SEARCHED' },
    ]);
    expect(state.inputsHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asked again of the same finds the same, and says so by its inputs', async () => {
    const id = await desk.submit('Baikal Armour Trade OOO', 'RU', { name: 'Gennady Sorokhtin', born: '1979-03-14' });
    await desk.world.settle();
    const first = await runOf(id);
    await desk.world.get(ScreenDistributor).run(desk.ana.context, id);
    const second = await runOf(id);
    expect(second.state.id).not.toBe(first.state.id);
    expect(second.state.inputsHash).toBe(first.state.inputsHash);
    expect(first.state.candidates.map((one) => one.outcome)).toContain('HIT_OPENED');
    expect(new Set(second.state.candidates.map((one) => one.outcome))).toEqual(new Set(['HIT_KNOWN']));
    const plain = ({ state }: CheckRun) => state.candidates.map(({ outcome: _, ...one }) => one);
    expect(plain(second)).toEqual(plain(first));
  });

  it('names the disposition that suppresses a candidate', async () => {
    const id = await desk.submit('Baikal Armour Trade OOO', 'RU', { name: 'Gennady Sorokhtin', born: '1979-03-14' });
    await desk.world.settle();
    const [first] = (await runOf(id)).state.candidates;
    await settle(first?.hitId ?? '', 'FALSE_POSITIVE');
    await desk.world.get(ScreenDistributor).run(desk.ana.context, id);
    const again = (await runOf(id)).state.candidates.find((one) => one.hitId === first?.hitId);
    expect(again?.outcome).toBe('SUPPRESSED');
  });

  it('of a party without anything to search for is no clear result', async () => {
    const id = await desk.submit('Third Sun Optics', 'FI', { name: '…' });
    await desk.world.settle();
    const { state } = await runOf(id);
    expect(state.subjects.map((one) => one.outcome)).toContain('NOT_SEARCHED');
    expect(state.result).toBe('NOT_RUN');
    const now = await within((tx) => desk.world.get(CheckDirectory).standing(tx, id));
    expect(now && standing(now)).toEqual({ result: 'NOT_RUN', reasons: ['NOTHING_TO_SEARCH'] });
  });

  it('answers by one look whether a party was searched against a version', async () => {
    const id = await desk.submit('Fjordlys Optikk AS', 'NO');
    await desk.world.settle();
    const { state } = await runOf(id);
    const rows = await within((tx) =>
      tx.query(`select how, run_id from searched_list where distributor_id = $1 and version_id = $2`, [
        id,
        state.listVersions[0]?.versionId,
      ]),
    );
    expect(rows).toEqual([{ how: 'SEARCHED', run_id: state.id }]);
  });
});

describe('an entry that stands on its list no longer', () => {
  it('opens a confirmed match again, leaves what waits open, and says so on both', async () => {
    const director = { name: 'Gennady Sorokhtin', born: '1979-03-14' };
    const [confirmed, open] = [
      await desk.submit('Removed One OOO', 'RU', director),
      await desk.submit('Removed Two OOO', 'RU', director),
    ];
    await desk.world.settle();
    const hitsOf = (id: DistributorId) => within((tx) => desk.world.get(Hits).ofDistributor(tx, id));
    const matched = (await hitsOf(confirmed)).filter(({ record }) => record.entry.name.includes('SOROKHTIN'));
    expect(matched.length).toBeGreaterThan(0);
    for (const { record } of matched) await settle(record.id, 'TRUE_MATCH');
    const ref = matched[0]?.record.entry.ref ?? '';
    await desk.bringIn(without(ref));
    for (const { record } of matched) {
      const now = await within((tx) => desk.world.get(Hits).find(tx, record.id as HitId));
      expect(now?.record).toMatchObject({ state: 'REOPENED', entry: { ref, gone: { versionId: expect.any(String) } } });
    }
    const waiting = (await hitsOf(open)).filter(({ record }) => record.entry.ref === ref);
    expect(waiting.map(({ record }) => [record.state, record.entry.gone !== undefined])).toEqual(
      waiting.map(() => ['OPEN', true]),
    );
    const now = await within((tx) => desk.world.get(CheckDirectory).standing(tx, open));
    expect(now && standing(now).result).toBe('POTENTIAL_MATCH');
  });
});

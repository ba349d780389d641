import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateTenant } from '@downstream/access/server';
import { ownListOf } from '@downstream/contracts';
import { DistributorDirectory, RegisterDistributor } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import { someDetails } from '@downstream/distributors/core/testing';
import type { DistributorId, HitId } from '@downstream/kernel';
import { CheckDirectory } from '../check-directory';
import { CheckRuns, type CheckRun } from '../persistence/check-runs';
import { Hits, type FiledHit } from '../persistence/hits';
import { Rescreenings, type RescreeningState } from '../persistence/rescreenings';
import { ownListDesk, ownTable } from '../testing/own-list-desk';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { ScreenDistributor } from '../use-cases/screen-distributor';
import { ScreenParties } from '../use-cases/screen-parties';
import { VoteOnHit, type HitBallot } from '../use-cases/vote-on-hit';
import { standing } from '../views/screening-standing';
import { HitViews } from '../views/hit-views';

const NAME = 'Refused customers';
const LIST = ownListOf(NAME);
const trueMatch: HitBallot = { disposition: 'TRUE_MATCH', reason: 'TM-OFFICER', note: 'It is they.', facts: [] };

let desk: ScreeningDesk;
let here: ReturnType<typeof ownListDesk>;
let ben: Colleague;
let quiet: DistributorId;
let refused: DistributorId;
beforeAll(async () => {
  desk = await openScreeningDesk();
  ben = await desk.hire('Ben', 'approver', 'senior');
  here = ownListDesk(desk, desk.ana.context);
  await desk.bringIn();
  quiet = await desk.submit('Quiet Harbour Instruments', 'FI');
  refused = await desk.submit('Brindlewick Relay Trading', 'FI');
  await desk.world.settle();
});
afterAll(() => desk.world.close());

const hitsOf = (id: DistributorId): Promise<FiledHit[]> =>
  here.within((tx) => desk.world.get(Hits).ofDistributor(tx, id));
const onOwn = async (): Promise<FiledHit> => {
  const hit = (await hitsOf(refused)).find(({ record }) => record.entry.list === LIST);
  if (!hit) throw new Error('There is no hit on the list');
  return hit;
};
const runOf = (id: DistributorId): Promise<CheckRun | undefined> =>
  here.within((tx) => desk.world.get(CheckRuns).latest(tx, id));
const result = async (id: DistributorId) => {
  const now = await here.within((tx) => desk.world.get(CheckDirectory).standing(tx, id));
  return now && standing(now).result;
};
const last = async (): Promise<RescreeningState | undefined> =>
  (await here.within((tx) => desk.world.get(Rescreenings).all(tx))).at(-1);
const searchedLists = async (id: DistributorId): Promise<string[]> =>
  here.within(async (tx) => {
    const rows: { line: string }[] = await tx.query(
      `select distinct s.list || ' ' || v.version || ' ' || s.how as line from searched_list s
         join own_list_version v on v.id = s.version_id where s.distributor_id = $1 order by 1`,
      [id],
    );
    return rows.map(({ line }) => line);
  });
const effectsOf = async (): Promise<string[]> =>
  here.within(async (tx) => {
    const view = await desk.world
      .get(HitViews)
      .view(tx, await desk.world.get(Hits).lock(tx, (await onOwn()).record.id as HitId), undefined);
    return view.effects.map(({ id, action }) => `${id} ${action}`);
  });

describe('a list of one’s own that comes into force', () => {
  it('has those searched for whom it names, and proves the others untouched', async () => {
    expect([await result(quiet), await result(refused)]).toEqual(['CLEAR', 'CLEAR']);
    await here.register(NAME, 'REFUSE');
    await here.handIn(NAME, ownTable('V1,Brindlewick Relay Trading', 'V2,Osprey Nautic Lines'));
    expect(await last()).toMatchObject({
      ...{ reason: 'LIST', method: 'CHANGES', enrolled: 2, searched: 1, untouched: 1, notCovered: [] },
      changes: { list: LIST, fromVersionId: null, added: 2, changed: 0, removed: 0 },
      runs: [{ distributorId: refused }],
    });
    expect([await result(quiet), await result(refused)]).toEqual(['CLEAR', 'POTENTIAL_MATCH']);
    expect(await searchedLists(refused)).toEqual([`${LIST} 1 SEARCHED`]);
    expect(await searchedLists(quiet)).toEqual([`${LIST} 1 UNTOUCHED`]);
  });

  it('stands in the record of the run with version, date, hash and size', async () => {
    const run = await runOf(refused);
    const [version] = await here.versions(NAME);
    expect(run?.state.listVersions.map(({ list }) => list)).toEqual(['ofac-sdn', LIST]);
    expect(run?.state.listVersions[1]).toEqual({
      ...{ list: LIST, versionId: version?.id, version: 1, generatedAt: null, entries: 2 },
      ...{ retrievedAt: version?.retrievedAt, sha256: version?.sha256 },
    });
    const outcome = await last();
    expect(outcome?.listVersions.map(({ list }) => list)).toEqual(['ofac-sdn', LIST]);
  });

  it('gives its effect to the hit: one that refuses stops everything at the first vote', async () => {
    expect(await effectsOf()).toEqual(['OWN_REFUSE STOP']);
    const hit = await onOwn();
    expect(hit.record).toMatchObject({ state: 'OPEN', entry: { list: LIST, ref: 'V1' } });
    await desk.world.get(VoteOnHit).run(desk.ana.context, hit.record.id as HitId, trueMatch, hit.version);
    const view = await here.within(async (tx) =>
      desk.world
        .get(HitViews)
        .view(tx, await desk.world.get(Hits).lock(tx, hit.record.id as HitId), desk.ana.principal.personId),
    );
    expect(view.hold).toMatchObject({ placedBy: 'Ana', releasedAt: null });
    const [hold] = await here.within((tx) => desk.world.get(DistributorDirectory).holdsOf(tx, refused));
    expect(hold?.reason).toBe('Refused customers (own list), V1: Brindlewick Relay Trading');
    const proposed = await onOwn();
    expect(proposed.record.state).toBe('PROPOSED');
    await desk.world.get(VoteOnHit).run(ben.context, hit.record.id as HitId, trueMatch, proposed.version);
    expect(await result(refused)).toBe('CONFIRMED_MATCH');
  });

  it('is searched for parties of a request, too', async () => {
    const screening = await here.within((tx) =>
      desk.world.get(ScreenParties).atOnce(tx, null, [
        {
          ...{ reference: null, names: ['Osprey Nautic Lines'], kind: 'ORGANISATION', dateOfBirth: null },
          ...{ countries: [], identifiers: [], addresses: [] },
        },
      ]),
    );
    expect(screening.listVersions.map(({ list, version }) => `${list} ${version}`)).toEqual([
      'ofac-sdn 1',
      `${LIST} 1`,
    ]);
    expect(screening.counts).toMatchObject({ candidatesFound: 1, candidates: 1 });
  });

  it('changes nobody whom a next version does not concern', async () => {
    const before = await runOf(refused);
    await here.handIn(
      NAME,
      ownTable('V1,Brindlewick Relay Trading', 'V2,Osprey Nautic Lines', 'V3,Zwirnkontor Halbach'),
    );
    expect(await last()).toMatchObject({ searched: 0, untouched: 2, changes: { added: 1, changed: 0, removed: 0 } });
    expect((await runOf(refused))?.state.id).toBe(before?.state.id);
    expect(await searchedLists(refused)).toEqual([`${LIST} 1 SEARCHED`, `${LIST} 2 UNTOUCHED`]);
  });
});

describe('an entry that is gone', () => {
  it('releases nobody: a confirmed match is opened for a new look, and the hold stays', async () => {
    await here.handIn(NAME, ownTable('V2,Osprey Nautic Lines', 'V3,Zwirnkontor Halbach'));
    const { record } = await onOwn();
    expect(record.state).toBe('REOPENED');
    expect(record.reopened?.causes).toEqual(['ENTRY_REMOVED']);
    expect(await result(refused)).toBe('POTENTIAL_MATCH');
    const { holds } = await here.within(async (tx) => ({
      holds: await tx.query<unknown[]>(`select 1 from hold where distributor_id = $1`, [refused]),
    }));
    expect(holds.length).toBeGreaterThan(0);
  });
});

describe('a list that flags', () => {
  it('stops nothing by itself, neither at the first vote nor at the second', async () => {
    await here.register('Watch', 'FLAG');
    await here.handIn('Watch', ownTable('W1,Quiet Harbour Instruments'));
    const hit = (await hitsOf(quiet)).find(({ record }) => record.entry.list === ownListOf('Watch'));
    expect(hit?.record.effects).toMatchObject([{ id: 'OWN_FLAG', action: 'ENHANCED_REVIEW' }]);
    const id = hit?.record.id as HitId;
    await desk.world.get(VoteOnHit).run(desk.ana.context, id, trueMatch, hit?.version ?? 0);
    const second = await here.within((tx) => desk.world.get(Hits).lock(tx, id));
    await desk.world.get(VoteOnHit).run(ben.context, id, trueMatch, second.version);
    expect(await result(quiet)).toBe('CONFIRMED_MATCH');
    const { holds } = await here.within(async (tx) => ({
      holds: await tx.query<unknown[]>(`select 1 from hold where distributor_id = $1`, [quiet]),
    }));
    expect(holds).toEqual([]);
  });
});

describe('a list that is retired', () => {
  it('is named as searched with nothing on it; whoever was on it is looked at again', async () => {
    const end = await here.retire('Watch', 'It was only a trial');
    expect((await runOf(quiet))?.state.listVersions.find(({ list }) => list === ownListOf('Watch'))?.entries).toBe(1);
    await ownListDesk(desk, ben.context).vote('Watch', end, 'CONFIRM');
    const run = await runOf(quiet);
    expect(run?.state.listVersions.find(({ list }) => list === ownListOf('Watch'))).toMatchObject({
      ...{ versionId: end, version: 2, entries: 0 },
    });
    expect(run?.state.goneHitIds).toHaveLength(1);
    expect(await result(quiet)).toBe('POTENTIAL_MATCH');
  });
});

describe('another tenant', () => {
  it('is screened against none of it: the same name is found here and not there', async () => {
    const { world } = desk;
    const { tenantId } = await world.get(CreateTenant).run({
      ...{ slug: 'other-optics', name: 'Other Optics', kind: 'CUSTOMER' },
      admin: { email: 'otto@other.example', name: 'Otto Admin' },
    });
    await world.settle();
    const context = { ...desk.ana.context, tenantId };
    const details = someDetails({
      legalName: { native: 'Osprey Nautic Lines', latin: null, language: null },
    });
    const made = await world.get(RegisterDistributor).run(context, { ...details, tier: 'MEDIUM' });
    await world.get(ScreenDistributor).run(context, made.id);
    const there = await world.tenants.within(context, (tx) => world.get(CheckRuns).latest(tx, made.id));
    expect(there?.state.listVersions.map(({ list }) => list)).toEqual(['ofac-sdn']);
    expect(there?.state.candidates).toEqual([]);
    const asked = await here.within((tx) => world.get(DistributorDirectory).byId(tx, made.id));
    expect(asked).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listHits, readHit, type Reply } from '@downstream/contracts';
import { DistributorDirectory, RaiseDistributorTier, VoteHoldRelease } from '@downstream/distributors/server';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, HitId, HoldId } from '@downstream/kernel';
import { Hits, type FiledHit, type HitRecord } from '../persistence/hits';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { HitViews } from '../views/hit-views';
import { VoteOnHit, type HitBallot } from './vote-on-hit';
import { VoteOnHits } from './vote-on-hits';

let desk: ScreeningDesk;
let ben: Colleague;
beforeAll(async () => {
  desk = await openScreeningDesk();
  ben = await desk.hire('Ben', 'approver', 'senior');
  await desk.bringIn();
});
afterAll(() => desk.world.close());

const hitsOf = (id: DistributorId): Promise<FiledHit[]> =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(Hits).ofDistributor(tx, id));
const now = (id: string): Promise<FiledHit> =>
  desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(Hits).lock(tx, id as HitId));
const view = (id: string, who = desk.ana): Promise<Reply<typeof readHit>> =>
  desk.world.tenants.within(who.context, async (tx) => {
    const hit = await desk.world.get(Hits).lock(tx, id as HitId);
    return desk.world.get(HitViews).view(tx, hit, who.principal.personId);
  });
const say = async (who: Colleague, { record, version }: FiledHit, ballot: HitBallot): Promise<FiledHit> => {
  await desk.world.get(VoteOnHit).run(who.context, record.id as HitId, ballot, version);
  return now(record.id);
};
let submissions = 0;
/** A distributor whose director bears a listed name: two hits, of the owner and of the officer, on one entry. */
async function found(country: string, director: { name: string; born?: string }): Promise<FiledHit[]> {
  submissions += 1;
  const id = await desk.submit(`Sayan Instruments ${submissions}`, country, director);
  await desk.world.settle();
  const hits = await hitsOf(id);
  if (hits.length < 2) throw new Error('There are no two hits');
  return hits;
}
/** The listed person: two people decide. */
const strong = () => found('RU', { name: 'Gennady Sorokhtin', born: '1979-03-14' });
/** Much the same name in another country: one person may say so. */
const weak = () => found('NO', { name: 'Ingrid Solheim' });
const one = async (hits: Promise<FiledHit[]>): Promise<FiledHit> => (await hits)[0] as FiledHit;

const trueMatch: HitBallot = { disposition: 'TRUE_MATCH', reason: 'TM-OFFICER', note: 'Listed.', facts: [] };
const different: HitBallot = { disposition: 'FALSE_POSITIVE', reason: 'FP-DOB', note: null, facts: [] };
const compared = async (hit: FiledHit): Promise<HitBallot> => ({
  ...different,
  facts: (await view(hit.record.id)).proposedFacts.map((fact) => ({ ...fact, source: null })),
});

describe('a vote', () => {
  it('carries what the list does, as the table said it then', async () => {
    const hit = await one(strong());
    const { record } = await say(desk.ana, hit, trueMatch);
    expect(record.effects).toMatchObject([{ id: 'OFAC_SDN', code: 'BLOCK', action: 'STOP', version: 1 }]);
    expect(record.votes).toMatchObject([{ scope: 'PAIR', months: null }]);
  });

  it('places no hold where the list lets goods ship', async () => {
    const hit = await one(strong());
    const attention = [{ ...(await view(hit.record.id)).effects[0], action: 'ATTENTION' }];
    await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query(`update hit set record = jsonb_set(record, '{effects}', $2) where id = $1`, [
        hit.record.id,
        JSON.stringify(attention),
      ]),
    );
    await say(desk.ana, hit, trueMatch);
    expect((await view(hit.record.id)).hold).toBeNull();
  });

  it('has its facts checked against the comparison: what only claims to stand in it has no source', async () => {
    const hit = await one(weak());
    const proposed = await compared(hit);
    expect(proposed.facts.length).toBeGreaterThanOrEqual(2);
    const invented = proposed.facts.map((fact) => ({ ...fact, ours: 'somebody else', source: 'COMPARISON' }));
    await expect(say(desk.ana, hit, { ...different, facts: invented })).rejects.toThrow('DISPOSITION_NEEDS_NOTE');
    const { record } = await say(desk.ana, hit, proposed);
    expect(record.votes[0]?.facts.map(({ source }) => source)).toEqual(proposed.facts.map(() => 'COMPARISON'));
  });

  it('stands as long as it was asked to, and never longer than it may', async () => {
    const hit = await one(weak());
    const proposed = await compared(hit);
    const settle = async (ballot: HitBallot): Promise<HitRecord> => {
      const after = await say(desk.ana, hit, ballot);
      return after.record.state === 'PROPOSED'
        ? (await say(ben, after, { ...ballot, months: null })).record
        : after.record;
    };
    await expect(say(desk.ana, hit, { ...proposed, months: 13 })).rejects.toThrow('DISPOSITION_TOO_LONG');
    const { votes, expiresAt } = await settle({ ...proposed, months: 3 });
    const months = (Date.parse(expiresAt ?? '') - Date.parse(votes.at(-1)?.at ?? '')) / (30.4 * 86_400_000);
    expect(Math.round(months)).toBe(3);
  });

  it('may not say “another party” for whoever is answerable for the account', async () => {
    const hit = await one(weak());
    await desk.world.tenants.within(desk.ana.context, (tx) =>
      tx.query(`update distributor set sponsor_id = $2 where id = $1`, [
        hit.record.distributorId,
        desk.ana.context.actor.id,
      ]),
    );
    const ballot = await compared(hit);
    await expect(say(desk.ana, hit, ballot)).rejects.toThrow('HIT_OWN_ACCOUNT');
    const mine = (await view(hit.record.id)).may.map(({ disposition, why }) => [disposition, why]);
    expect(mine[0]).toEqual(['FALSE_POSITIVE', 'HIT_OWN_ACCOUNT']);
    expect((await view(hit.record.id, ben)).may[0]?.why).toBeNull();
  });
});

describe('a false positive', () => {
  const raise = async (id: string, tier: 'MEDIUM' | 'HIGH') => {
    await desk.world.tenants.within(ben.context, (tx) =>
      desk.world.get(RaiseDistributorTier).in(tx, id as DistributorId, tier),
    );
    await desk.world.settle();
  };

  it('is open again when the tier becomes high, where it stands for longer than that tier allows', async () => {
    const [long, short] = (await weak()) as [FiledHit, FiledHit];
    await say(desk.ana, long, await compared(long));
    await say(desk.ana, short, { ...(await compared(short)), months: 6 });
    await raise(long.record.distributorId, 'HIGH');
    expect((await now(short.record.id)).record.state).toBe('FALSE_POSITIVE');
    const { record } = await now(long.record.id);
    expect(record).toMatchObject({ state: 'REOPENED', expiresAt: null, reopened: { causes: ['TIER_HIGH'] } });
    expect((await view(long.record.id)).longestTerm).toBe(6);
    expect(record.votes).toHaveLength(1);
  });
});

describe('the hold of a hit', () => {
  it('is one, shown with who placed it and how far its release is, and stays when the second person disagrees', async () => {
    const hit = await one(strong());
    const proposed = await say(desk.ana, hit, trueMatch);
    const again = await say(ben, proposed, { ...trueMatch, disposition: 'UNSURE', reason: 'PM-INSUFF' });
    expect(again.record.state).toBe('OPEN');
    await say(ben, again, trueMatch);
    const distributorId = hit.record.distributorId as DistributorId;
    const holds = await desk.world.tenants.within(desk.ana.context, (tx) =>
      desk.world.get(DistributorDirectory).holdsOf(tx, distributorId),
    );
    expect(holds).toHaveLength(1);
    const release = desk.world.get(VoteHoldRelease);
    await release.run(desk.ana.context, holds[0]?.id as HoldId, 'Looked into.');
    expect((await view(hit.record.id)).hold).toMatchObject({
      ...{ placedBy: 'Ana', releaseVotes: 1, votesNeeded: 2, releasedAt: null },
    });
    await release.run(ben.context, holds[0]?.id as HoldId, 'Agreed.');
    expect((await view(hit.record.id)).hold?.releasedAt).not.toBeNull();
  });
});

describe('what was said elsewhere', () => {
  it('is counted for the same entry beside other parties, with the last reason', async () => {
    const before = await one(strong());
    await say(ben, await say(desk.ana, before, trueMatch), trueMatch);
    const { sameEntry } = await view((await one(strong())).record.id);
    const said = sameEntry.find(({ disposition }) => disposition === 'TRUE_MATCH');
    expect(said?.count).toBeGreaterThanOrEqual(1);
    expect(said?.last).toMatchObject({ name: 'Gennady Sorokhtin', reason: 'TM-OFFICER', by: 'Ben' });
  });
});

describe('votes on several hits', () => {
  const asked = (hits: readonly FiledHit[]) =>
    hits.map(({ record, version }) => ({ id: record.id as HitId, version, facts: null }));
  const run = (who: Colleague, ballot: Omit<HitBallot, 'facts'>, hits: readonly FiledHit[], dryRun = false) =>
    desk.world.get(VoteOnHits).run(who.context, ballot, asked(hits), dryRun);

  it('are judged one by one with the facts of each, tried before without a trace, and are an event each', async () => {
    const hits = await weak();
    const tried = await run(desk.ana, different, hits, true);
    expect((await now(hits[0]?.record.id ?? '')).version).toBe(hits[0]?.version);
    const done = await run(desk.ana, different, hits);
    expect(done).toEqual(tried);
    for (const [at, outcome] of done.entries()) {
      const after = await now(outcome.id);
      expect(outcome.outcome).toBe(after.record.state === 'PROPOSED' ? 'PROPOSED' : 'SETTLED');
      expect(after.version).toBe((hits[at]?.version ?? 0) + 1);
      expect(after.record.votes[0]?.facts.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('say of each why it was refused, and leave the others as they are', async () => {
    const [fresh, other] = (await weak()) as [FiledHit, FiledHit];
    const stale = { ...other, version: other.version + 5 };
    const outcomes = await run(desk.ana, different, [fresh, stale]);
    expect(outcomes.map(({ why }) => why)).toEqual([null, 'VERSION_STALE']);
    expect((await now(other.record.id)).record.state).toBe('OPEN');
    const missing = await desk.world
      .get(VoteOnHits)
      .run(desk.ana.context, different, [{ id: crypto.randomUUID() as HitId, version: 1, facts: null }], false);
    expect(missing).toMatchObject([{ outcome: 'REFUSED', why: 'NOT_FOUND' }]);
  });

  it('take two people where one does: nobody agrees with a proposal of one’s own', async () => {
    const hits = await strong();
    const ballot = { ...different, note: 'Another man.', facts: [] };
    const placed = await run(desk.ana, trueMatch, hits);
    expect(placed.every(({ outcome, holds }) => outcome === 'PROPOSED' && holds)).toBe(true);
    const fresh = await Promise.all(hits.map(({ record }) => now(record.id)));
    expect((await run(desk.ana, ballot, fresh)).map(({ why }) => why)).toEqual(
      hits.map(() => 'HIT_NEEDS_ANOTHER_PERSON'),
    );
    expect((await run(ben, trueMatch, fresh)).every(({ state }) => state === 'TRUE_MATCH')).toBe(true);
  });

  it('are refused of hits that are neither of one party nor of one entry, and of keys', async () => {
    const listed = await one(strong());
    const id = await desk.submit('Altyn Precision Trading', 'KZ', { name: 'Ostap Yuryevich Drozdyuk' });
    await desk.world.settle();
    const [other] = await hitsOf(id);
    if (!other) throw new Error('There is no hit');
    await expect(run(desk.ana, trueMatch, [listed, other])).rejects.toThrow('HITS_NOT_ALIKE');
    const { context } = desk.ana;
    const key = { ...desk.ana, context: { ...context, actor: { ...context.actor, kind: 'key' as const } } };
    await expect(run(key, trueMatch, [listed])).rejects.toThrow('NOT_ALLOWED');
  });
});

describe('the list of hits', () => {
  it('says of a proposal whether the caller made it', async () => {
    await say(desk.ana, await one(strong()), trueMatch);
    const rows = await desk.world.tenants.within(ben.context, async (tx): Promise<Reply<typeof listHits>['rows']> => {
      const page = await desk.world.get(Hits).page(tx, { states: ['PROPOSED'] }, undefined, 50);
      return desk.world.get(HitViews).rows(tx, page.rows, desk.ana.principal.personId);
    });
    expect(rows.some(({ proposed }) => proposed?.mine)).toBe(true);
    expect(rows.every(({ effects }) => effects.length > 0)).toBe(true);
  });
});

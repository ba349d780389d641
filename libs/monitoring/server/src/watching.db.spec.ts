import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddParty, RaiseDistributorTier, RemoveParty, ReviseDistributor } from '@downstream/distributors/server';
import { aSignatory } from '@downstream/distributors/core/testing';
import { HOUR, type DistributorId } from '@downstream/kernel';
import { SettableClock } from '@downstream/platform/testing';
import { ReviewDirectory } from '@downstream/reviews/server';
import { openMonitoringDesk, type MonitoringDesk } from './testing/monitoring-desk';
import { Passes } from './persistence/passes';
import { ReadCoverage } from './use-cases/read-coverage';
import { ReadDistributorWatch } from './use-cases/read-distributor-watch';

let desk: MonitoringDesk;
const clock = new SettableClock();
/** The sample without one man, who is listed later. */
const withoutHim = (text: string): string =>
  text
    .split('\r\n')
    .filter((line) => !line.startsWith('900001,'))
    .join('\r\n');
const listed = { native: 'Gennady Sorokhtin', latin: null, language: null };

beforeAll(async () => {
  desk = await openMonitoringDesk({ clock }, withoutHim);
});
afterAll(() => desk.world.close());

const coverage = () => desk.world.get(ReadCoverage).run(desk.ana.context);
const watch = (id: DistributorId) => desk.world.get(ReadDistributorWatch).run(desk.ana.context, id);
const reviewOf = (id: DistributorId) => desk.within((tx) => desk.world.get(ReviewDirectory).latest(tx, id));
const told = async (id: DistributorId) =>
  (await desk.changes({ distributor: id })).map(({ kind, direction, state }) => `${kind} ${direction} ${state}`);
const withoutId = ({ id: _, ...facts }: ReturnType<typeof aSignatory>) => facts;
async function revise(id: DistributorId, details: Parameters<ReviseDistributor['run']>[1]['details']): Promise<void> {
  const { version } = await desk.distributor(id);
  await desk.world.get(ReviseDistributor).run(desk.ana.context, { id, details, seen: version });
  await desk.world.settle();
}

describe('everybody of a distributor', () => {
  it('is under watch from the submission, and searched for: the company, its owner, and who leads it and answers for it', async () => {
    const id = await desk.approved('Quiet Harbour Oy');
    const { parties, since, lastSearched } = await watch(id);
    expect(parties.map(({ role, standing }) => `${role} ${standing}`).sort()).toEqual([
      ...['DISTRIBUTOR WATCHED', 'OFFICER WATCHED', 'OWNER WATCHED'],
    ]);
    expect(parties.every(({ name }) => name !== '')).toBe(true);
    expect(since !== null && lastSearched !== null).toBe(true);
    expect(await coverage()).toMatchObject({
      distributors: 1,
      parties: 3,
      watched: 3,
      late: 0,
      notMonitored: 0,
      gaps: [],
    });
  });

  it('comes and goes with the record, and who came is not monitored until they were searched for', async () => {
    const id = await desk.approved('Calm Bay Oy');
    const { parties } = await desk.world.get(AddParty).run(desk.ana.context, id, withoutId(aSignatory()));
    await desk.world.settle();
    expect((await watch(id)).parties).toHaveLength(4);
    const signatory = parties.find(({ role }) => role === 'SIGNATORY');
    if (!signatory) throw new Error('Nobody came');
    await desk.world.get(RemoveParty).run(desk.ana.context, id, signatory.id);
    await desk.world.settle();
    expect((await watch(id)).parties.map(({ role }) => role)).not.toContain('SIGNATORY');
  });

  it('has a heartbeat by every pass, and none of it means not monitored after two days', async () => {
    const id = await desk.approved('Still Water Oy');
    clock.advance(30 * HOUR);
    expect(await coverage()).toMatchObject({ watched: 0, notMonitored: 0, oldest: expect.any(String) });
    clock.advance(20 * HOUR);
    const dark = await coverage();
    expect(dark).toMatchObject({ notMonitored: dark.parties, gaps: [{ gap: 'TOO_LONG_AGO', count: dark.parties }] });
    await desk.rescreen();
    expect(await coverage()).toMatchObject({
      watched: dark.parties,
      notMonitored: 0,
      lastPass: { missed: 0, lists: 1 },
    });
    const { parties } = await watch(id);
    expect(parties.every(({ passes }) => passes === 1)).toBe(true);
    expect(parties.every(({ silences }) => silences.length === 1)).toBe(true);
    const pass = await desk.within((tx) => desk.world.get(Passes).last(tx));
    expect(pass).toMatchObject({
      reason: 'ASKED',
      parties: dark.parties,
      missed: [],
      listVersions: [{ list: 'ofac-sdn' }],
    });
  });

  it('counts as not monitored where nobody has put it under watch, and the next pass does', async () => {
    const id = await desk.approved('Forgotten Isle Oy');
    await desk.within((tx) =>
      tx.query(`update monitoring_enrolment set until = now() where distributor_id = $1`, [id]),
    );
    expect(await coverage()).toMatchObject({ notMonitored: 1, gaps: [{ gap: 'NOT_ENROLLED', count: 1 }] });
    await desk.rescreen();
    expect(await coverage()).toMatchObject({ notMonitored: 0, gaps: [] });
  });
});

describe('a change of the record', () => {
  it('is written before and after, and opens one review for all that asks for it', async () => {
    const id = await desk.approved('Long Pier Oy');
    await revise(id, { legalName: { native: 'Long Pier Trading Oy', latin: null, language: null }, country: 'AE' });
    expect((await told(id)).sort()).toEqual([
      // Its telephone number is one of another country than its own now.
      ...['ADDRESS OTHER IN_REVIEW', 'CHECK WORSE IN_REVIEW', 'NAME OTHER IN_REVIEW'],
    ]);
    const [name] = (await desk.changes({ distributor: id })).filter(({ kind }) => kind === 'NAME');
    expect(name).toMatchObject({
      before: [{ what: 'NAME', value: 'Long Pier Oy' }],
      after: [{ what: 'NAME', value: 'Long Pier Trading Oy' }],
    });
    const review = await reviewOf(id);
    expect(review).toMatchObject({ id: name?.reviewId, kind: 'EVENT_DRIVEN', state: 'OPEN' });
    expect(review?.causes.map(({ code }) => code).sort()).toEqual(['CHECK_CHANGED', 'PARTY_CHANGED', 'PARTY_CHANGED']);
  });

  it('is none where the same is said otherwise: the look is counted and nothing is written', async () => {
    const id = await desk.approved('North Quay Oy');
    const before = (await watch(id)).withoutEffect;
    await revise(id, { legalName: { native: 'NORTH  Quay Oy', latin: null, language: null } });
    expect(await told(id)).toEqual([]);
    expect((await reviewOf(id))?.kind).toBe('ONBOARDING');
    expect((await watch(id)).withoutEffect).toBeGreaterThan(before);
  });

  it('waits for somebody where a contact is another, and opens no review', async () => {
    const id = await desk.approved('East Mole Oy');
    const contact = { email: 'sales@east-mole.example', phone: null };
    await revise(id, { contact: { name: 'Bo Ek', ...contact } });
    await desk.decide(id);
    const before = await told(id);
    const review = await reviewOf(id);
    await revise(id, { contact: { name: 'Cy Dunn', ...contact } });
    expect(await told(id)).toEqual(['CONTACT OTHER OPEN', ...before]);
    expect(await reviewOf(id)).toMatchObject({ id: review?.id, state: 'APPROVED' });
  });

  it('of the tier is one as well', async () => {
    const id = await desk.approved('West Dock Oy');
    await desk.within((tx) => desk.world.get(RaiseDistributorTier).in(tx, id, 'HIGH'));
    await desk.world.settle();
    expect(await told(id)).toEqual(['TIER WORSE IN_REVIEW']);
  });
});

describe('a list update', () => {
  it('that finds somebody is written and reviewed, and one that finds nobody is noise', async () => {
    const hit = await desk.approved('Low Tide Oy');
    await desk.world
      .get(AddParty)
      .run(desk.ana.context, hit, withoutId(aSignatory({ name: listed, dateOfBirth: '1979-03-14' })));
    await desk.world.settle();
    await desk.decide(hit);
    const quiet = await desk.approved('High Cliff Oy');
    const before = await told(hit);
    await desk.bringIn();
    expect(await told(hit)).toEqual(['SCREENING WORSE IN_REVIEW', ...before]);
    const [found] = await desk.changes({ distributor: hit, kind: ['SCREENING'] });
    expect(found?.before).toMatchObject([{ what: 'RESULT', value: 'CLEAR' }]);
    expect(found?.after).toMatchObject([
      { what: 'RESULT', value: 'POTENTIAL_MATCH' },
      { what: 'HIT_OPEN', value: expect.stringContaining('SOROKHTIN') },
    ]);
    expect(await told(quiet)).toEqual([]);
    expect(await coverage()).toMatchObject({ notMonitored: 0, lastPass: { reason: 'LIST', missed: 0 } });
    // A newer version with a remark written otherwise is the same to everybody.
    const all = (await desk.changes()).length;
    await desk.bringIn((text) => text.replaceAll('Invented entry for demonstration', 'Invented entry for a demo'));
    expect(await desk.changes()).toHaveLength(all);
  });
});

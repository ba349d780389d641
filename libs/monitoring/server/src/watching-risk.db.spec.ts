import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeOwnership } from '@downstream/checks/server';
import { aSite } from '@downstream/distributors/core/testing';
import { AddParty, ReviseDistributor } from '@downstream/distributors/server';
import { DAY, type DistributorId } from '@downstream/kernel';
import { SettableClock } from '@downstream/platform/testing';
import { ReviewDirectory } from '@downstream/reviews/server';
import { openMonitoringDesk, type MonitoringDesk } from './testing/monitoring-desk';
import { ReadDistributorWatch } from './use-cases/read-distributor-watch';

let desk: MonitoringDesk;
const clock = new SettableClock();
beforeAll(async () => {
  desk = await openMonitoringDesk({ clock });
});
afterAll(() => desk.world.close());

const reviewOf = (id: DistributorId) => desk.within((tx) => desk.world.get(ReviewDirectory).latest(tx, id));
const told = async (id: DistributorId) =>
  (await desk.changes({ distributor: id })).map(({ kind, direction, state }) => `${kind} ${direction} ${state}`);
const quiet = async (id: DistributorId) =>
  (await desk.world.get(ReadDistributorWatch).run(desk.ana.context, id)).withoutEffect;
async function revise(id: DistributorId, details: Parameters<ReviseDistributor['run']>[1]['details']): Promise<void> {
  const { version } = await desk.distributor(id);
  await desk.world.get(ReviseDistributor).run(desk.ana.context, { id, details, seen: version });
  await desk.world.settle();
}

type Changes = Parameters<ChangeOwnership['in']>[2]['changes'];
const source = { text: 'Trade register', grade: 'A', asOf: '2026-01-01' } as const;
/** Somebody who holds a share of a distributor from now on. */
const holding = (asset: string, name: string, percent: string): Changes => {
  const [owner, edge] = [crypto.randomUUID(), crypto.randomUUID()];
  const fact = { kind: 'HOLDER', name, holderKind: 'PERSON', country: null, number: null } as const;
  const share = { kind: 'EXACT', percent } as const;
  return [
    { act: 'ADD', entry: owner, fact },
    {
      ...{ act: 'ADD', entry: edge },
      fact: { kind: 'EDGE', owner, asset, capital: share, votes: null, from: null, until: null, source },
    },
  ];
};
async function own(id: DistributorId, name: string, percent: string): Promise<void> {
  const said = { changes: holding(id, name, percent), reason: 'Extract of the register.' };
  await desk.within((tx) => desk.world.get(ChangeOwnership).in(tx, id, said));
  await desk.world.settle();
}

describe('owners on file', () => {
  it('are a change where somebody else controls it, and none where a small holder joins', async () => {
    const id = await desk.approved('Quiet Harbour Oy');
    const before = await quiet(id);
    await own(id, 'Olle Small', '5');
    expect(await told(id)).toEqual([]);
    expect(await quiet(id)).toBeGreaterThan(before);
    await own(id, 'Greta Big', '60');
    const [change] = await desk.changes({ distributor: id, kind: ['OWNERSHIP'] });
    expect(change).toMatchObject({
      ...{ subject: 'CONTROLLERS', before: [], after: [{ what: 'CONTROLLER', value: 'Greta Big' }] },
      ...{ state: 'IN_REVIEW', direction: 'OTHER' },
    });
    const review = await reviewOf(id);
    expect(review).toMatchObject({ id: change?.reviewId, kind: 'EVENT_DRIVEN', state: 'OPEN' });
    await own(id, 'Hans Half', '50');
    expect((await reviewOf(id))?.id).toBe(review?.id);
    const owners = (await reviewOf(id))?.causes.filter(({ code }) => code === 'OWNERSHIP_CHANGED');
    expect(owners).toHaveLength(2);
  });
});

describe('a check that is made again', () => {
  const kinds = async (id: DistributorId) => (await desk.changes({ distributor: id, kind: ['CHECK'] })).length;

  it('is a change where it found more, and was none the first time and where it finds the same', async () => {
    const id = await desk.approved('Calm Bay Oy');
    // All checks were made for the first time with the submission, and nothing was told of it.
    expect(await kinds(id)).toBe(0);
    await revise(id, { contact: { name: 'Bo Ek', email: 'bo.ek@gmail.com', phone: null } });
    const [worse] = await desk.changes({ distributor: id, kind: ['CHECK'] });
    expect(worse).toMatchObject({ subject: 'K08', state: 'IN_REVIEW', direction: 'WORSE' });
    expect(worse?.after).toContainEqual(expect.objectContaining({ what: 'FOUND', value: 'FREE_MAIL' }));
    expect((await reviewOf(id))?.causes.map(({ code }) => code)).toContain('CHECK_CHANGED');
    await revise(id, { contact: { name: 'Cy Dunn', email: 'cy.dunn@gmail.com', phone: null } });
    expect(await kinds(id)).toBe(1);
  });
});

describe('a grave flag', () => {
  it('opens a review with its cause', async () => {
    const id = await desk.approved('North Quay Oy');
    const { id: _, ...site } = aSite({ country: 'RU' });
    await desk.world.get(AddParty).run(desk.ana.context, id, site);
    await desk.world.settle();
    const [flag] = await desk.changes({ distributor: id, kind: ['FLAG'] });
    expect(flag).toMatchObject({ direction: 'WORSE', state: 'IN_REVIEW', after: [{ value: 'RF-53' }] });
    expect((await reviewOf(id))?.causes.map(({ code }) => code)).toContain('FLAG_RAISED');
  });
});

describe('a rating', () => {
  it('that forbids business is critical', async () => {
    const id = await desk.approved('Long Pier Oy');
    clock.advance(DAY);
    await revise(id, { territory: ['SE', 'KP'] });
    const [risk] = await desk.changes({ distributor: id, kind: ['RATING'] });
    expect(risk).toMatchObject({ urgency: 'CRITICAL', state: 'IN_REVIEW', after: [{ what: 'PROHIBITED' }] });
    expect((await reviewOf(id))?.causes.map(({ code }) => code)).toContain('RATING_CHANGED');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assignSponsor, type Body } from '@downstream/contracts';
import type { DistributorId, UserId } from '@downstream/kernel';
import { asPerson, createTenant } from '@downstream/platform/testing';
import { Distributors } from '../persistence/distributors';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered, submitted } from '../testing/facts';
import { AssignSponsor } from './assign-sponsor';

let desk: Desk;
let ana: Colleague;
let ben: UserId;
let drafts: DistributorId[];
let judged: DistributorId;
const called = (native: string, country = 'NO') => ({
  ...{ legalName: { native, latin: null, language: null }, country },
});
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  ben = (await desk.hire('Ben', 'sponsor')).context.actor.id as string as UserId;
  await desk.hire('Lars', 'logistics');
  drafts = [];
  for (const name of ['Alta', 'Bodø', 'Celik']) drafts.push((await registered(desk, ana.context, called(name))).id);
  judged = await submitted(desk, ana.context, called('Delta', 'KZ'));
});
afterAll(() => desk.world.close());

type Asked = Body<typeof assignSponsor>;
const which = (ids: DistributorId[]): Asked['which'] => ({ kind: 'MARKED', ids });
const preview = (asked: Pick<Asked, 'which' | 'sponsorId'>, ctx = ana.context) =>
  desk.world.get(AssignSponsor).preview(ctx, asked);
const assign = (asked: Asked, ctx = ana.context) => desk.world.get(AssignSponsor).run(ctx, asked);
const sponsorOf = (id: DistributorId) =>
  desk.world.tenants.within(ana.context, async (tx) => {
    const [one] = await desk.world.get(Distributors).byIds(tx, [id]);
    return one && { sponsor: one.sponsorId, version: one.version };
  });

describe('giving several distributors a sponsor', () => {
  it('offers those at the desk who work with facts', async () => {
    const { people } = await desk.world.get(AssignSponsor).people(ana.context);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('says before who changes, who has it already, and who may not and why; and does nothing', async () => {
    const asked = { which: which([...drafts, judged]), sponsorId: ben };
    expect(await preview(asked)).toEqual({
      ...{ changes: 3, same: 0 },
      locked: [{ state: 'SUBMITTED', n: 1, names: ['Delta'] }],
    });
    expect((await sponsorOf(drafts[0]!))?.sponsor).toBeNull();
  });

  it('does what was shown, each by an event of its own, and nothing twice', async () => {
    const asked = { which: which([...drafts, judged]), sponsorId: ben };
    const before = await sponsorOf(drafts[0]!);
    await assign({ ...asked, expected: 3 });
    expect(await sponsorOf(drafts[0]!)).toEqual({ sponsor: ben, version: (before?.version ?? 0) + 1 });
    expect((await sponsorOf(judged))?.sponsor).toBeNull();
    expect(await preview(asked)).toMatchObject({ changes: 0, same: 3 });
  });

  it('does nothing when others would change than were shown', async () => {
    const asked = { which: which(drafts), sponsorId: null, expected: 2 };
    await expect(assign(asked)).rejects.toMatchObject({ refusal: { code: 'ASSIGNMENT_CHANGED' } });
    expect((await sponsorOf(drafts[0]!))?.sponsor).toBe(ben);
  });

  it('takes everything a view finds, and takes the sponsor away', async () => {
    const view: Asked['which'] = { kind: 'VIEW', country: ['NO'], q: 'bod', sort: 'name' };
    const asked = { which: view, sponsorId: null };
    expect(await preview(asked)).toEqual({ changes: 1, same: 0, locked: [] });
    await assign({ ...asked, expected: 1 });
    expect([(await sponsorOf(drafts[1]!))?.sponsor, (await sponsorOf(drafts[0]!))?.sponsor]).toEqual([null, ben]);
  });

  it('knows no sponsor and no distributor of another maker', async () => {
    const stranger = asPerson(await createTenant(desk.world, 'other-optics'));
    await expect(preview({ which: which(drafts), sponsorId: ben }, stranger)).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    expect(await preview({ which: which(drafts), sponsorId: null }, stranger)).toEqual({
      ...{ changes: 0, same: 0, locked: [] },
    });
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { materialChangeRecorded, monitoringPassRecorded, reviewDateStepTaken } from '@downstream/contracts';
import { DAY, HOUR, later, type PartyId } from '@downstream/kernel';
import { Outbox } from '@downstream/platform/messaging';
import { AccessWorld, type Member } from '../testing/access-world';
import { NoticeClock } from './notice-clock';
import { NoticeNames } from './notice-names';

let access: AccessWorld;
let admin: Member;
const baikal = crypto.randomUUID();
beforeAll(async () => {
  access = await AccessWorld.create();
  admin = await access.tenant();
  access.world
    .get(NoticeNames)
    .nameDistributorsBy((_, ids) => Promise.resolve(new Map(ids.map((id) => [id, 'Baikal Optika']))));
});
afterAll(() => access.world.close());

const within: AccessWorld['world']['tenants']['within'] = (_, work) =>
  access.world.tenants.within(access.context(admin.tenantId), work);
const write = (contract: typeof materialChangeRecorded, state: object, party: string | null = baikal) =>
  within(undefined as never, (tx) => {
    const id = crypto.randomUUID();
    return access.world.get(Outbox).add(tx, contract, {
      subject: id,
      party: party as PartyId | null,
      state: { id, distributorId: baikal, at: access.world.clock.now(), ...state } as never,
    });
  });
const change = (kind: string, urgency: string, state = 'IN_REVIEW') =>
  write(materialChangeRecorded, {
    ...{ kind, urgency, state, subject: '', before: [], after: [], direction: 'WORSE' },
    ...{ lookBy: null, reviewId: null, triaged: null, version: 1 },
  });
const subjects = async (member: Member) => {
  await access.world.settle();
  await access.world.get(NoticeClock).look();
  return access.mail
    .to(member.email)
    .map(({ subject }) => subject)
    .filter((subject) => !/account|second factor/i.test(subject));
};

it('tells of what is critical at once, of all else once a day, and of what is only noted never', async () => {
  const ana = await access.member(admin);
  // The digest goes out at eight.
  access.world.clock.advance(HOUR);
  await change('CHECK', 'HIGH');
  await change('OWNERSHIP', 'HIGH');
  await change('TIER', 'OTHER', 'NOTED');
  await change('SCREENING', 'HIGH');
  expect(await subjects(ana)).toEqual([]);
  await change('RATING', 'CRITICAL');
  expect(await subjects(ana)).toEqual(['Critical change: Baikal Optika']);
  access.world.clock.advance(DAY);
  expect((await subjects(ana)).slice(1)).toEqual(['Changed between reviews: Baikal Optika']);
  expect(access.mail.to(ana.email).at(-1)?.text).toContain('(2 times)');
});

it('tells of a review date that is past, and of a pass that missed somebody once a day', async () => {
  admin.browser.cookie = (await access.signIn(admin)).cookie;
  const ana = await access.member(admin);
  const step = (one: string) => {
    const dueAt = later(access.world.clock.now(), DAY);
    return write(reviewDateStepTaken as never, { dueAt, step: one, reviewId: null, holdId: null });
  };
  await step('SOON_30');
  expect(await subjects(ana)).toEqual([]);
  await step('NO_NEW_ORDERS');
  expect(await subjects(ana)).toEqual(['The next review is overdue: Baikal Optika']);
  const pass = (missed: number) => {
    const at = access.world.clock.now();
    const gone = Array.from({ length: missed }, () => ({
      ...{ partyId: crypto.randomUUID(), distributorId: baikal, gap: 'NEVER_SEARCHED' as const },
    }));
    return within(undefined as never, (tx) => {
      const id = crypto.randomUUID();
      return access.world.get(Outbox).add(tx, monitoringPassRecorded, {
        subject: id,
        party: null,
        state: {
          ...{ id, reason: 'NIGHTLY', startedAt: at, at, listVersions: [], methodVersion: '1' },
          ...{ distributors: 1, parties: 3, missed: gone, proof: 'a'.repeat(64) },
        } as never,
      });
    });
  };
  await pass(0);
  expect(await subjects(ana)).toHaveLength(1);
  await pass(2);
  await pass(1);
  const told = await subjects(ana);
  expect(told).toHaveLength(2);
  expect(told[1]).toMatch(/^A pass over everybody missed somebody: \d{4}-\d{2}-\d{2}$/);
});

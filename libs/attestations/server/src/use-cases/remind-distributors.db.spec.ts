import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import { listNotices, submitPortalAnswers } from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';
import { InviteDistributor, RegisterDistributor } from '@downstream/distributors/server';
import { DAY, HOUR, later, type DistributorId, type Instant } from '@downstream/kernel';
import { PortalHouse } from '../testing';
import { RemindDistributors } from './remind-distributors';

let house: PortalHouse;
let analyst: Member;
let sponsor: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  const maker = await house.maker();
  analyst = maker.analyst;
  sponsor = await house.access.member(maker.admin, ['sponsor']);
});
afterAll(() => house.close());

let id: DistributorId;
let email: string;
let end: Instant;
beforeEach(async () => {
  const { world } = house.access;
  // Ten in the morning in Kazakhstan: every end falls into a day there.
  world.clock.set(`${later(world.clock.now(), DAY).slice(0, 10)}T05:00:00.000Z`);
  email = house.access.address('contact');
  await world.settle();
  const context = house.access.context(analyst.tenantId);
  const legalName = { native: 'Altai Optik', latin: null, language: 'en' };
  ({ id } = await world.get(RegisterDistributor).run(context, someDetails({ legalName, sponsorId: sponsor.id })));
  await invite();
  end = later(world.clock.now(), 14 * DAY);
});

async function invite(): Promise<void> {
  const context = house.access.context(analyst.tenantId);
  await house.access.world.get(InviteDistributor).run(context, id, { name: 'Aigerim', email });
  await house.access.world.settle();
}

/** Looks some days from the end; what went out to the contact by then. */
async function look(days: number, hours = 0, workers = 1): Promise<string[]> {
  const { world, mail } = house.access;
  mail.sent.length = 0;
  world.clock.set(later(end, days * DAY + hours * HOUR));
  const reminding = world.get(RemindDistributors);
  await Promise.all(Array.from({ length: workers }, () => reminding.look()));
  await world.settle();
  return mail.to(email).map(({ text }) => text);
}

it('reminds seven, three and one days before the end and three days after, each time with a link that opens', async () => {
  expect(await look(-8)).toEqual([]);
  const [first, ...others] = await look(-7, 1);
  expect(others).toEqual([]);
  expect(first).toContain('Meridian Optics has asked for the answers of Altai Optik. Please send them in by');
  await house.comeIn(email);
  expect(await look(-6)).toEqual([]);
  expect(await look(-3, 1)).toHaveLength(1);
  expect(await look(-1, 1)).toHaveLength(1);
  expect(await look(0, 1)).toEqual([]);
  const [last] = await look(3, 1);
  expect(last).toContain('They have not come in yet.');
  await house.comeIn(email);
  expect(await look(5)).toEqual([]);
  const browser = await house.access.signIn(sponsor);
  const { rows } = await browser.ok(listNotices);
  expect(rows).toMatchObject([{ kind: 'ANSWERS_OVERDUE', about: 'Altai Optik' }]);
  expect(house.access.mail.sent.every(({ unsubscribe }) => unsubscribe === undefined)).toBe(true);
});

it('sends one where two look at once, and the latest alone after two days of silence', async () => {
  expect(await look(-3, 25, 2)).toHaveLength(1);
  expect(await look(-1, 1, 2)).toHaveLength(1);
  const rows = await house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    tx.query(`select day, readers from reminder where distributor_id = $1 order by at`, [id]),
  );
  expect(rows).toEqual([
    { day: -3, readers: 1 },
    { day: -1, readers: 1 },
  ]);
});

it('waits for the morning where the reader is', async () => {
  expect(await look(-7, 12)).toEqual([]);
  expect(await look(-7, 23)).toHaveLength(1);
});

it('is silent once the answers came in', async () => {
  const olga = await house.comeIn(email);
  await house.answerAll(olga);
  await olga.browser.ok(submitPortalAnswers);
  await house.access.world.settle();
  expect(await look(-7, 1)).toEqual([]);
});

it('counts anew from a new invitation', async () => {
  house.access.world.clock.set(later(end, -8 * DAY));
  await invite();
  expect(await look(-7, 1)).toEqual([]);
  end = later(end, 6 * DAY);
  expect(await look(-7, 1)).toHaveLength(1);
});

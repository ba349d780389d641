import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  readAnswers,
  readDistributor,
  readPortalAppeal,
  requestPortalLink,
  sendPortalAppeal,
  submitPortalAnswers,
} from '@downstream/contracts';
import { DAY } from '@downstream/kernel';
import { PortalHouse, type Invited } from '../testing';

let house: PortalHouse;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ analyst } = await house.maker());
});
afterAll(() => house.close());

const body = { text: 'The owner you mean left the company in 2021.' };

/** A distributor that sent its answers in and was refused; the room that decides stands further down the spine. */
async function refused(): Promise<Invited> {
  const olga = await house.invited(analyst);
  await house.answerAll(olga);
  await olga.browser.ok(submitPortalAnswers);
  const { clock, tenants, ids } = house.access.world;
  const standing = {
    decision: 'REJECTED',
    reviewId: ids.next<string>(),
    decidedAt: clock.now(),
    approvedUntil: null,
    conditions: [],
  };
  await tenants.within(house.access.context(analyst.tenantId), (tx) =>
    tx.query(`update distributor set state = 'REJECTED', standing = $2 where id = $1`, [olga.id, standing]),
  );
  return olga;
}

it('brings a refused distributor before the reviewers again, once', async () => {
  const olga = await refused();
  expect(await olga.browser.ok(readPortalAppeal)).toMatchObject({ mayAppeal: true, sent: null });
  const sent = await olga.browser.ok(sendPortalAppeal, { body });
  expect(sent).toMatchObject({ mayAppeal: false, sent: { ...body, by: 'Olga Contact' } });
  const record = await analyst.browser.ok(readDistributor, { params: { id: olga.id } });
  expect(record).toMatchObject({ state: 'IN_REVIEW' });
  expect((await analyst.browser.ok(readAnswers, { params: { id: olga.id } }))['appeal']).toMatchObject(body);
  expect(await house.access.events(analyst.tenantId)).toContain('appeal.sent');
  await olga.browser.refused('APPEAL_ALREADY_SENT', sendPortalAppeal, { body });
});

it('is too late when its time is over', async () => {
  const olga = await refused();
  house.access.world.clock.advance(15 * DAY);
  // The session is over too: a new link leads back in.
  await house.access.browser().ok(requestPortalLink, { body: { email: olga.email } });
  const { browser } = await house.comeIn(olga.email);
  await browser.refused('APPEAL_TOO_LATE', sendPortalAppeal, { body });
});

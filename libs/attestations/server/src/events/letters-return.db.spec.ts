import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  inviteDistributor,
  listNotices,
  readDistributor,
  readTimeline,
  registerDistributor,
} from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';
import { MINUTE } from '@downstream/kernel';
import { SmtpMailer } from '@downstream/platform/mail';
import { openSmtpInbox, type SmtpInbox } from '@downstream/platform/mail/testing';
import { PortalHouse } from '../testing';

let house: PortalHouse;
let analyst: Member;
let inbox: SmtpInbox;
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ analyst } = await house.maker());
  // A mail server that knows nobody of one domain.
  inbox = await openSmtpInbox({
    onRcptTo: ({ address }, _session, done) =>
      done(address.endsWith('@old.test') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
  });
  const trusting = { rejectUnauthorized: false };
  const url = `smtp://127.0.0.1:${inbox.port}`;
  house.access.mail.onward = new SmtpMailer(url, 'no-reply@downstream.test', undefined, trusting);
});
afterAll(async () => {
  await house.close();
  await inbox.close();
});

it('a letter that no mail server takes is kept with the distributor until another address is known', async () => {
  const { browser } = analyst;
  const { sponsorId: _, ...details } = someDetails({ contact: { name: 'Olga', email: 'olga@old.test', phone: null } });
  const { id } = await browser.ok(registerDistributor, { body: { ...details, tier: 'LOW' } as never });
  const params = { id } as { id: never };
  await browser.ok(inviteDistributor, { params, body: { name: 'Olga', email: 'olga@old.test' } });
  await house.access.world.settle();
  expect(inbox.received.filter(({ to }) => to.includes('olga@old.test'))).toEqual([]);
  const record = await browser.ok(readDistributor, { params });
  expect(record['lettersReturn']).toMatchObject({ address: 'olga@old.test', times: 1 });

  const { rows } = await browser.ok(listNotices);
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'LETTERS_RETURN' }));
  const { rows: entries } = await browser.ok(readTimeline, { params });
  const types = (entries as { type: string }[]).map(({ type }) => type);
  expect(types.filter((type) => type === 'letter-return.recorded')).toHaveLength(1);

  house.access.world.clock.advance(MINUTE);
  await browser.ok(inviteDistributor, { params, body: { name: 'Olga', email: 'olga@old.test' } });
  await house.access.world.settle();
  const again = await browser.ok(readDistributor, { params });
  expect(again['lettersReturn']).toEqual({ ...record['lettersReturn'], times: 2 });

  house.access.world.clock.advance(MINUTE);
  await browser.ok(inviteDistributor, { params, body: { name: 'Kim', email: 'kim@new.test' } });
  await house.access.world.settle();
  expect(inbox.received.map(({ to }) => to)).toContainEqual(['kim@new.test']);
  expect((await browser.ok(readDistributor, { params }))['lettersReturn']).toBeNull();
});

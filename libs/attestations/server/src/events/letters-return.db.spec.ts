import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordDeliveryReport } from '@downstream/access/server';
import type { Member } from '@downstream/access/server/testing';
import {
  handInDeliveryReport,
  inviteDistributor,
  listNotices,
  readDistributor,
  readTimeline,
  registerDistributor,
} from '@downstream/contracts';
import { someDetails } from '@downstream/distributors/core/testing';
import { MINUTE } from '@downstream/kernel';
import { SmtpMailer } from '@downstream/platform/mail';
import { header, openSmtpInbox, reportOf, type Said, type SmtpInbox } from '@downstream/platform/mail/testing';
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

describe('a letter that a mail server takes and reports on later', () => {
  const to = 'olga@late.test';
  const take = async (report: string) =>
    (await house.access.world.get(RecordDeliveryReport).run(Buffer.from(report))).map(({ outcome }) => outcome);
  const letters = (address: string) => inbox.received.filter((one) => one.to.includes(address)).map(({ raw }) => raw);
  let params: { id: never };
  let letter: string;
  const state = async () => (await analyst.browser.ok(readDistributor, { params }))['lettersReturn'];

  async function invited(email: string): Promise<{ id: never }> {
    const { browser } = analyst;
    const { sponsorId: _, ...details } = someDetails({ contact: { name: 'Olga', email, phone: null } });
    const { id } = await browser.ok(registerDistributor, { body: { ...details, tier: 'LOW' } as never });
    await browser.ok(inviteDistributor, { params: { id: id as never }, body: { name: 'Olga', email } });
    await house.access.world.settle();
    return { id: id as never };
  }

  beforeAll(async () => {
    params = await invited(to);
    await invited('kim@elsewhere.test');
    letter = letters(to)[0] ?? '';
  });

  it.each<[string, () => string, string[]]>([
    ['that is still on its way', () => reportOf(letter, to, { action: 'delayed', status: '4.4.1' }), ['STILL_TRIED']],
    ['that arrived', () => reportOf(letter, to, { action: 'delivered', status: '2.0.0' }), ['ARRIVED']],
    ['without our Message-ID', () => reportOf(letter.replace(/^Message-ID.*\r\n/im, ''), to), ['NOT_OURS']],
    [
      'with a Message-ID that is none of ours',
      () => reportOf(letter.replace(keyOf(letter), 'f'.repeat(32)), to),
      ['NOT_OURS'],
    ],
    ['to somebody else', () => reportOf(letter, 'kim@elsewhere.test', elsewhere), ['NOT_OURS']],
    ['to nobody we know', () => reportOf(letter, 'nobody@late.test', { recipient: 'X-Unused: 1' }), ['NOT_OURS']],
    [
      'of another distributor under this address',
      () => reportOf(letters('kim@elsewhere.test')[0] ?? '', to),
      ['NOT_OURS'],
    ],
    ['in an ordinary mail', () => letter, []],
  ])('is passed over: %s', async (_, report, outcomes) => {
    expect(await take(report())).toEqual(outcomes);
    await house.access.world.settle();
    expect(await state()).toBeNull();
  });

  it('is evidence as if it had been refused at once, and only once', async () => {
    expect(await take(reportOf(letter, to, { status: '5.2.2', diagnosis: null }))).toEqual(['RECORDED']);
    expect(await take(reportOf(letter, to))).toEqual(['BEFORE']);
    await house.access.world.settle();
    expect(await state()).toMatchObject({ address: to, times: 1 });
    const { rows } = await analyst.browser.ok(readTimeline, { params });
    const returns = (rows as { type: string }[]).filter(({ type }) => type === 'letter-return.recorded');
    expect(returns).toHaveLength(1);
  });
});

describe('a report that somebody hands in at the desk', () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const handIn = async (by: Member, report: string | Buffer) =>
    (await by.browser.ok(handInDeliveryReport, { body: Buffer.from(report) } as never, octets))['recipients'];

  it('counts for the letters of the workspace, as the deed of whoever hands it in', async () => {
    const to = 'desk@late.test';
    const { browser } = analyst;
    const { sponsorId: _, ...details } = someDetails({ contact: { name: 'Olga', email: to, phone: null } });
    const { id } = await browser.ok(registerDistributor, { body: { ...details, tier: 'LOW' } as never });
    await browser.ok(inviteDistributor, { params: { id: id as never }, body: { name: 'Olga', email: to } });
    await house.access.world.settle();
    const report = reportOf(inbox.received.find((one) => one.to.includes(to))?.raw ?? '', to);

    const { analyst: stranger } = await house.maker();
    expect(await handIn(stranger, report)).toEqual([{ outcome: 'NOT_OURS', distributorId: null }]);
    expect(await handIn(analyst, report)).toEqual([{ outcome: 'RECORDED', distributorId: id }]);
    expect(await handIn(analyst, report)).toEqual([{ outcome: 'BEFORE', distributorId: id }]);
    await house.access.world.settle();
    const record = await browser.ok(readDistributor, { params: { id: id as never } });
    expect(record['lettersReturn']).toMatchObject({ address: to, times: 1 });
    const [refused] = await house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
      tx.query(`select actor_id from audit_event where type = 'letter.refused' and party_id = $1`, [id]),
    );
    expect(refused).toEqual({ actor_id: analyst.id });
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['zeros', Buffer.alloc(100_000)],
    ['a mail of headers alone', `Content-Type: multipart/report; boundary="x"\r\n${'X: y\r\n'.repeat(60_000)}`],
    [
      'parts in parts without end',
      `Content-Type: multipart/report; boundary="a"\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n'.repeat(2000)}`,
    ],
  ])('is none, and nothing happens: %s', async (_, bytes) => {
    expect(await handIn(analyst, bytes)).toEqual([]);
  });

  it('is refused when it is too large or comes in another form', async () => {
    const large = { body: Buffer.alloc(2 * 1024 * 1024 + 1) } as never;
    await analyst.browser.refused('BODY_TOO_LARGE', handInDeliveryReport, large, octets);
    await analyst.browser.refused('BODY_MALFORMED', handInDeliveryReport, { body: Buffer.from('x') } as never, {
      'content-type': 'message/rfc822',
    });
  });
});

const keyOf = (letter: string): string => header(letter, 'Message-ID')?.slice(1, 33) ?? '';
const elsewhere: Said = { recipient: 'Original-Recipient: rfc822;kim@elsewhere.test' };
